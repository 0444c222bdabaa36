-- What is patrolled in the municipalities of a scenario: main roads of its parties, one pass in either direction. The district is the
-- one whose depot is nearest among those of the section's performer.
-- :day date · :municipalities, :parties uuid[]
SELECT v.section_id,
       1 AS part_from,
       3 AS part_to,
       v.administrator_id,
       coalesce(i.performer_id, v.administrator_id) AS performer_id,
       d.id AS district_id,
       ST_X(ST_LineInterpolatePoint(v.geom, 0.5)) AS longitude,
       ST_Y(ST_LineInterpolatePoint(v.geom, 0.5)) AS latitude,
       v.gis_length_m AS length_meters,
       v.width_m AS width_meters,
       1 AS lanes,
       false AS keep
  FROM published.section_version v
  LEFT JOIN LATERAL (
       SELECT b.performer_id
         FROM published.binding_item b
        WHERE b.section_id = v.section_id AND b.programme = 'PATROL' AND b.effective @> CAST(:day AS date)
        ORDER BY b.id
        LIMIT 1) i ON true
  JOIN LATERAL (
       SELECT w.id
         FROM published.district w
         JOIN published.depot p ON p.id = w.depot_id
        WHERE w.authority_id = coalesce(i.performer_id, v.administrator_id)
        ORDER BY p.geom <-> v.geom
        LIMIT 1) d ON true
 WHERE v.valid @> CAST(:day AS date)
   AND v.geom IS NOT NULL
   AND v.kind IN ('NATIONAL', 'PRINCIPAL', 'PREFECTURAL', 'MUNICIPAL_1')
   AND v.municipality_id = ANY (:municipalities)
   AND v.administrator_id = ANY (:parties)
 ORDER BY v.section_id
