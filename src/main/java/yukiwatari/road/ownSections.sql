-- Sections of an authority by number or name of their route and by code; those without a place first.
-- :authority uuid, :day date, :text, :pattern (the text with wildcards, escaped), :code text ('' for all), :unlocated boolean, :limit.
SELECT v.section_id AS id, v.kind, r.number, coalesce(v.name, r.name) AS name, s.section_code, v.official_length_m, v.geom IS NOT NULL AS located,
       count(*) OVER () AS total, coalesce(sum(v.official_length_m) OVER (), 0) AS total_m
  FROM road.section_version v
  JOIN road.section s ON s.id = v.section_id
  JOIN road.route r ON r.id = v.route_id
 WHERE v.administrator_id = :authority AND v.valid @> :day::date AND NOT v.estimated
   AND (NOT :unlocated OR v.geom IS NULL)
   AND (:text = '' OR r.number = :text OR r.name ILIKE :pattern OR r.name_kana ILIKE :pattern OR v.name ILIKE :pattern)
   AND (:code = '' OR s.section_code = :code)
 ORDER BY v.geom IS NOT NULL, r.number = :text DESC,
          array_position(ARRAY['NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL', 'MUNICIPAL_1', 'MUNICIPAL_2', 'MUNICIPAL_OTHER'], v.kind), v.kind, length(r.number), r.number, length(s.section_code), s.section_code, v.section_id
 LIMIT :limit
