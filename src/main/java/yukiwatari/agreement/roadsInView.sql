-- The sections in a box (degrees, EPSG:6668) as they are on :day, as GeoJSON with what an item needs; at most :limit, longest first. An
-- administrator that is only guessed is left out. structures: bridges, slopes … that stand on it on that day. meters: the length an agreement would state (cleared, else official, else measured).
SELECT jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(jsonb_build_object(
         'type', 'Feature', 'geometry', ST_AsGeoJSON(r.geom, 7)::jsonb,
         'properties', jsonb_build_object('section', r.section_id, 'name', r.name, 'code', r.section_code, 'administrator', r.administrator_id,
                         'administratorName', r.administrator, 'administratorKind', r.kind, 'meters', r.meters,
                         'structures', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'name', t.name) ORDER BY t.from_m, t.id), '[]'::jsonb)
                                          FROM published.structure t WHERE t.section_id = r.section_id AND t.valid @> :day)))), '[]'::jsonb))::text
  FROM (SELECT v.section_id, v.name, s.section_code, v.administrator_id, o.name AS administrator, o.kind, v.geom,
               round(coalesce(v.cleared_length_m, v.official_length_m, v.gis_length_m::numeric), 2) AS meters
          FROM published.section_version v
          JOIN published.section s ON s.id = v.section_id
          JOIN published.organisation o ON o.id = v.administrator_id
         WHERE v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668) AND v.valid @> :day AND NOT v.estimated
         ORDER BY v.gis_length_m DESC LIMIT :limit) r
