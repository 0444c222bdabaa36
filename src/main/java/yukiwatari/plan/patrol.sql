-- What is patrolled in the area of a scenario: main roads of its parties, one pass in either direction. Rounds know no districts: a
-- section belongs to the post of its performer that is nearest (TodaysDistricts).
-- :day date · :parties uuid[] · :municipalities uuid[], none: all · :west, :south, :east, :north degrees, around a section's middle
SELECT v.section_id,
       1 AS part_from,
       3 AS part_to,
       v.administrator_id,
       coalesce(i.performer_id, v.administrator_id) AS performer_id,
       CAST(NULL AS uuid) AS district_id,
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
 WHERE v.valid @> CAST(:day AS date)
   AND v.geom IS NOT NULL
   AND v.kind IN ('NATIONAL', 'PRINCIPAL', 'PREFECTURAL', 'MUNICIPAL_1')
   AND (cardinality(CAST(:municipalities AS uuid[])) = 0 OR v.municipality_id = ANY (:municipalities))
   AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
   AND ST_Intersects(ST_LineInterpolatePoint(v.geom, 0.5), ST_MakeEnvelope(:west, :south, :east, :north, 6668))
   AND v.administrator_id = ANY (:parties)
 ORDER BY v.section_id
