-- The located sections as they were on :day, numbered from 0 by id. closed: not cleared in winter 除雪延長 0.
SELECT v.section_id, v.administrator_id, v.route_id, v.kind, coalesce(v.cleared_length_m = 0, false) AS closed
  FROM published.section_version v
 WHERE v.valid @> CAST(:day AS date) AND v.geom IS NOT NULL
 ORDER BY v.section_id
