-- An authority's sections in a box with the district that ploughs their carriageway on a day: GeoJSON, at most :limit, the longest first.
-- :own uuid · :day date · :west, :south, :east, :north degrees · :limit
SELECT jsonb_build_object('type', 'FeatureCollection', 'truncated', coalesce(max(r.found), 0) > :limit,
         'features', coalesce(jsonb_agg(jsonb_build_object('type', 'Feature', 'geometry', ST_AsGeoJSON(r.geom, 6)::jsonb,
           'properties', jsonb_build_object('section', r.section_id, 'name', r.name, 'code', r.section_code, 'meters', r.meters,
                           'district', r.district_id))), '[]'::jsonb))::text
  FROM (SELECT v.section_id, v.name, s.section_code, v.geom, a.district_id, count(*) OVER () AS found,
               round(coalesce(v.cleared_length_m, v.official_length_m, v.gis_length_m)::numeric, 1) AS meters
          FROM published.section_version v
          JOIN published.section s ON s.id = v.section_id
          LEFT JOIN LATERAL (
               SELECT d.district_id
                 FROM fleet.district_section d
                WHERE d.section_id = v.section_id AND d.work_type = 'PLOUGHING' AND d.part && int4range(1, 3)
                  AND d.valid @> CAST(:day AS date)
                LIMIT 1) a ON true
         WHERE v.administrator_id = :own AND v.valid @> CAST(:day AS date)
           AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
         ORDER BY v.gis_length_m DESC, v.section_id
         LIMIT :limit) r
