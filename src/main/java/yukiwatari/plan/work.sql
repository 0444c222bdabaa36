-- What is ploughed today in the area of a scenario: sections of its parties with their work district and performer.
-- :day date · :parties uuid[] · :municipalities uuid[], none: all · :west, :south, :east, :north degrees, around a section's middle
SELECT a.section_id,
       lower(a.part) AS part_from,
       upper(a.part) AS part_to,
       v.administrator_id,
       coalesce(i.performer_id, v.administrator_id) AS performer_id,
       a.district_id,
       ST_X(ST_LineInterpolatePoint(v.geom, 0.5)) AS longitude,
       ST_Y(ST_LineInterpolatePoint(v.geom, 0.5)) AS latitude,
       v.gis_length_m AS length_meters,
       v.width_m AS width_meters,
       coalesce(v.lanes, CASE WHEN v.width_m < 5.5 THEN 1 ELSE 2 END) AS lanes,
       v.subsidised OR v.snow_melting AS keep
  FROM published.district_section a
  JOIN published.section_version v ON v.section_id = a.section_id AND v.valid @> CAST(:day AS date)
  LEFT JOIN LATERAL (
       SELECT b.performer_id
         FROM published.binding_item b
        WHERE b.section_id = a.section_id AND b.work_type = a.work_type AND b.part && a.part
          AND b.programme = 'EXCHANGE' AND b.effective @> CAST(:day AS date)
        ORDER BY b.id
        LIMIT 1) i ON true
 WHERE a.valid @> CAST(:day AS date)
   AND a.work_type = 'PLOUGHING'
   AND v.geom IS NOT NULL
   AND (cardinality(CAST(:municipalities AS uuid[])) = 0 OR v.municipality_id = ANY (:municipalities))
   AND v.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
   AND ST_Intersects(ST_LineInterpolatePoint(v.geom, 0.5), ST_MakeEnvelope(:west, :south, :east, :north, 6668))
   AND v.administrator_id = ANY (:parties)
 ORDER BY a.section_id, a.part
