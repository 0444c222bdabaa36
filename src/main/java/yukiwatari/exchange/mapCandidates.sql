-- The candidates that :reader may see (as in listCandidates) as GeoJSON lines in JGD2011: each section, cut to the part that is meant.
SELECT jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(jsonb_build_object(
         'type', 'Feature', 'geometry', ST_AsGeoJSON(l.geom, 6, 0)::jsonb,
         'properties', jsonb_build_object('candidate', l.id, 'section', l.section_id, 'administratorKind', l.kind))), '[]'::jsonb))::text
  FROM (SELECT c.id, p.section_id, a.kind,
               ST_LineSubstring(v.geom, least(1, p.from_m / v.gis_length_m), least(1, greatest(p.from_m, p.to_m) / v.gis_length_m)) AS geom
          FROM exchange.finding f
          JOIN exchange.candidate c ON c.finding_id = f.id
          JOIN published.organisation a ON a.id = c.administrator_id
          JOIN published.organisation n ON n.id = c.neighbour_id
          JOIN exchange.candidate_section p ON p.candidate_id = c.id
          JOIN published.section_version v ON v.section_id = p.section_id AND v.valid @> f.as_of AND v.gis_length_m > 0
         WHERE f.state = 'DONE' AND :reader IN (a.id, n.id, a.parent_id, n.parent_id)) l
