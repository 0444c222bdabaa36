-- The work districts that take part: those of the parties whose allocation or depot lies in the planned municipalities.
-- :day date · :municipalities, :parties uuid[]
SELECT w.id, w.authority_id, ST_X(p.geom) AS longitude, ST_Y(p.geom) AS latitude
  FROM published.district w
  JOIN published.depot p ON p.id = w.depot_id
 WHERE w.authority_id = ANY (:parties)
   AND EXISTS (
       SELECT FROM published.district_section a
         JOIN published.section_version v ON v.section_id = a.section_id AND v.valid @> CAST(:day AS date)
        WHERE a.district_id = w.id AND a.valid @> CAST(:day AS date) AND v.municipality_id = ANY (:municipalities))
 ORDER BY w.id
