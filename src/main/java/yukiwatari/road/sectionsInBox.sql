-- GeoJSON features of the sections of a day in a box, at most :limit, the longest first: a person picks what is seen.
-- :day date, :west :south :east :north degrees, :limit, :inside boolean (may guessed administrators be shown).
SELECT json_build_object('type', 'Feature', 'id', v.section_id, 'geometry', ST_AsGeoJSON(v.geom, 7)::json,
         'properties', json_build_object('kind', v.kind, 'number', r.number, 'name', coalesce(v.name, r.name), 'sectionCode', s.section_code,
           'administratorId', CASE WHEN :inside OR NOT v.estimated THEN v.administrator_id END, 'estimated', v.estimated,
           'serviceClass', v.service_class, 'gisLengthMeters', round(v.gis_length_m::numeric, 1),
           'officialLengthMeters', v.official_length_m))::text
  FROM road.section_version v
  JOIN road.section s ON s.id = v.section_id
  JOIN road.route r ON r.id = v.route_id
 WHERE v.valid @> :day::date AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
   AND ST_Intersects(v.geom, ST_MakeEnvelope(:west, :south, :east, :north, 6668))
 ORDER BY v.gis_length_m DESC, v.section_id
 LIMIT :limit
