-- Routes whose name, reading or number holds a text, with what they have on a day; the closest first.
-- :text, :pattern (the text with wildcards, escaped), :day date, :limit, :inside boolean. Lengths in metres.
SELECT r.id, r.kind, r.number, r.name, r.name_kana, r.name_en, v.sections, v.official_m, v.gis_m,
       CASE WHEN :inside OR NOT v.estimated THEN r.administrator_id END AS administrator_id,
       CASE WHEN :inside OR NOT v.estimated THEN o.name END AS administrator_name, v.west, v.south, v.east, v.north
  FROM road.route r
  LEFT JOIN published.organisation o ON o.id = r.administrator_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS sections, sum(official_length_m) AS official_m, sum(gis_length_m) AS gis_m, bool_or(estimated) AS estimated,
           ST_XMin(ST_Extent(geom)) AS west, ST_YMin(ST_Extent(geom)) AS south, ST_XMax(ST_Extent(geom)) AS east, ST_YMax(ST_Extent(geom)) AS north
      FROM road.section_version WHERE route_id = r.id AND valid @> :day::date) v
 WHERE v.sections > 0 AND (r.name ILIKE :pattern OR r.name_kana ILIKE :pattern OR r.name_en ILIKE :pattern OR r.number = :text)
 ORDER BY (r.name = :text OR r.number = :text) DESC, length(r.name), r.name, r.id
 LIMIT :limit
