-- How many of an authority's sections no district ploughs on a day. :own uuid · :day date
SELECT count(*) AS sections, coalesce(sum(coalesce(v.cleared_length_m, v.official_length_m, v.gis_length_m)), 0) AS meters
  FROM published.section_version v
 WHERE v.administrator_id = :own AND v.valid @> CAST(:day AS date) AND v.geom IS NOT NULL
   AND NOT EXISTS (
       SELECT FROM fleet.district_section s
        WHERE s.section_id = v.section_id AND s.work_type = 'PLOUGHING' AND s.part && int4range(1, 3) AND s.valid @> CAST(:day AS date))
