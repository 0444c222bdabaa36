-- A run's legs as GeoJSON, and after them the sections left undone. Machines are not named: the other parties see districts only.
-- :run uuid
SELECT jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(f.feature ORDER BY f.vehicle NULLS LAST, f.sequence), '[]'::jsonb))::text
  FROM (SELECT g.vehicle, g.sequence, jsonb_build_object(
                 'type', 'Feature',
                 'geometry', ST_AsGeoJSON(g.geom, 6)::jsonb,
                 'properties', jsonb_build_object('route', g.vehicle, 'sequence', g.sequence, 'work', g.section_id IS NOT NULL,
                   'section', g.section_id, 'authority', r.authority_id, 'authorityKind', lower(o.kind), 'authorityName', o.name,
                   'district', d.name, 'startMillis', g.start_millis, 'endMillis', g.end_millis, 'metres', g.metres)) AS feature
          FROM plan.leg g
          JOIN plan.route r ON r.run_id = g.run_id AND r.vehicle = g.vehicle
          JOIN published.organisation o ON o.id = r.authority_id
          JOIN published.district d ON d.id = r.district_id
         WHERE g.run_id = :run AND g.geom IS NOT NULL
        UNION ALL
        SELECT NULL, 0, jsonb_build_object(
                 'type', 'Feature',
                 'geometry', ST_AsGeoJSON(v.geom, 6)::jsonb,
                 'properties', jsonb_build_object('unserved', true, 'work', true, 'section', n.section_id, 'name', v.name))
          FROM plan.unserved n
          JOIN plan.run u ON u.id = n.run_id
          JOIN plan.scenario c ON c.id = u.scenario_id
          JOIN published.section_version v ON v.section_id = n.section_id AND v.valid @> c.day
         WHERE n.run_id = :run AND v.geom IS NOT NULL) f
