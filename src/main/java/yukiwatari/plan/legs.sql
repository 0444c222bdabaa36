-- A run's legs as GeoJSON. Machines are not named: the other parties see districts only. :run uuid
SELECT jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(jsonb_build_object(
         'type', 'Feature',
         'geometry', ST_AsGeoJSON(g.geom, 6)::jsonb,
         'properties', jsonb_build_object('route', g.vehicle, 'sequence', g.sequence, 'work', g.section_id IS NOT NULL,
           'section', g.section_id, 'authority', r.authority_id, 'authorityKind', lower(o.kind), 'authorityName', o.name,
           'district', d.name, 'startMillis', g.start_millis, 'endMillis', g.end_millis, 'metres', g.metres))
         ORDER BY g.vehicle, g.sequence), '[]'::jsonb))::text
  FROM plan.leg g
  JOIN plan.route r ON r.run_id = g.run_id AND r.vehicle = g.vehicle
  JOIN published.organisation o ON o.id = r.authority_id
  JOIN published.district d ON d.id = r.district_id
 WHERE g.run_id = :run AND g.geom IS NOT NULL
