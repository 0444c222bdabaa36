-- Sections of an authority with their middle in a box that no district ploughs from a day on, each with the authority's district whose
-- depot is nearest as the crow flies. :own uuid · :day date · :west, :south, :east, :north degrees
SELECT v.section_id, near.id AS district_id
  FROM published.section_version v
 CROSS JOIN LATERAL (
       SELECT d.id
         FROM fleet.district d
         JOIN fleet.depot p ON p.id = d.depot_id
        WHERE d.authority_id = :own
        ORDER BY ST_Distance(p.geom_3857, v.geom_3857), d.code
        LIMIT 1) near
 WHERE v.administrator_id = :own AND v.valid @> CAST(:day AS date)
   AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
   AND ST_Intersects(ST_LineInterpolatePoint(v.geom, 0.5), ST_MakeEnvelope(:west, :south, :east, :north, 6668))
   AND NOT EXISTS (
       SELECT FROM fleet.district_section s
        WHERE s.section_id = v.section_id AND s.work_type = 'PLOUGHING' AND s.part && int4range(1, 3)
          AND s.valid && daterange(CAST(:day AS date), NULL))
