-- Routes of some kinds by their number or a part of their name, as they are on a day; seniors first.
-- :kinds text[] (empty: any), :number ('' for any), :name ('' for any), :pattern (the name with wildcards, escaped), :day date,
-- :inside boolean (may guessed administrators be shown), :limit.
SELECT r.id, r.kind, r.number, r.name, CASE WHEN :inside OR NOT v.estimated THEN o.name END AS administrator,
       ST_XMin(v.box) || ',' || ST_YMin(v.box) || ',' || ST_XMax(v.box) || ',' || ST_YMax(v.box) AS bbox
  FROM road.route r
  LEFT JOIN published.organisation o ON o.id = r.administrator_id
 CROSS JOIN LATERAL (
   SELECT count(*) AS sections, bool_or(estimated) AS estimated, ST_Extent(geom) AS box
     FROM road.section_version WHERE route_id = r.id AND valid @> :day::date) v
 WHERE (cardinality(:kinds::text[]) = 0 OR r.kind = ANY (:kinds::text[]))
   AND (:number = '' OR r.number = :number)
   AND (:name = '' OR r.name ILIKE :pattern OR r.name_kana ILIKE :pattern OR r.name_en ILIKE :pattern OR r.number = :name)
   AND v.sections > 0
 ORDER BY r.name = :name DESC,
          array_position(ARRAY['NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL', 'MUNICIPAL_1', 'MUNICIPAL_2'], r.kind), o.code, length(r.name), r.name, r.id
 LIMIT :limit
