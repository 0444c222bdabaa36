-- How many sections without geometry there are on a day, and how long: officially, or where no register says it as agreed. Parameters as in unlocated.sql.
SELECT count(*) AS sections, coalesce(sum(coalesce(v.official_length_m, a.agreed)), 0) AS meters
  FROM road.section_version v
  LEFT JOIN LATERAL (SELECT max(i.agreed_length_m) AS agreed FROM published.binding_item i
                      WHERE i.section_id = v.section_id AND i.effective && datemultirange(daterange(:from::date, :until::date))) a ON true
 WHERE v.valid @> :day::date AND v.geom IS NULL AND NOT v.estimated
   AND (:municipality::uuid IS NULL OR coalesce(v.municipality_id, v.administrator_id) = :municipality::uuid)
