-- Organisations that merged into an authority and have roads on or after that day.
-- :authority uuid. Length in metres: the official one, where there is none that of the line.
SELECT o.id, o.name, upper(o.valid) AS merged_on, count(DISTINCT v.section_id) AS sections, count(DISTINCT v.route_id) AS routes,
       coalesce(sum(coalesce(v.official_length_m, v.gis_length_m)), 0) AS length_m
  FROM published.organisation o
  JOIN road.section_version v ON v.administrator_id = o.id AND v.valid && daterange(upper(o.valid), NULL)
 WHERE o.successor_id = :authority AND NOT upper_inf(o.valid)
 GROUP BY o.id, o.name, o.valid
 ORDER BY o.name
