-- The work districts that take part: those of the parties that plough something in the area.
-- :day date · :parties uuid[] · :municipalities uuid[], none: all · :west, :south, :east, :north degrees, around a section's middle
SELECT w.id, w.authority_id, ST_X(p.geom) AS longitude, ST_Y(p.geom) AS latitude
  FROM published.district w
  JOIN published.depot p ON p.id = w.depot_id
 WHERE w.authority_id = ANY (:parties)
   AND EXISTS (
       SELECT FROM published.district_section a
         JOIN published.section_version v ON v.section_id = a.section_id AND v.valid @> CAST(:day AS date)
        WHERE a.district_id = w.id AND a.valid @> CAST(:day AS date)
          AND (cardinality(CAST(:municipalities AS uuid[])) = 0 OR v.municipality_id = ANY (:municipalities))
          AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
          AND ST_Intersects(ST_LineInterpolatePoint(v.geom, 0.5), ST_MakeEnvelope(:west, :south, :east, :north, 6668)))
 ORDER BY w.id
