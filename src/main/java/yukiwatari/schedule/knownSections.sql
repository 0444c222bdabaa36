-- The sections of some administrators on a day, or as they begin later, with the name of their route; guessed administrators are left out.
-- :administrators uuid[], :day date. Lengths in metres; begins is the first day of a section that is known only from later on.
SELECT DISTINCT ON (v.section_id) v.section_id AS section, v.route_id AS route, s.administrator_id AS administrator, s.kind, r.number, r.name,
       s.section_code AS code, v.start_place AS start, v.end_place AS "end", v.official_length_m AS official_meters, v.gis_length_m AS gis_meters,
       CASE WHEN lower(v.valid) > :day::date THEN lower(v.valid) END AS begins
  FROM published.section_version v
  JOIN published.section s ON s.id = v.section_id
  JOIN published.route r ON r.id = v.route_id
 WHERE (v.valid @> :day::date OR lower(v.valid) > :day::date) AND v.administrator_id = ANY (:administrators::uuid[]) AND NOT v.estimated
 ORDER BY v.section_id, lower(v.valid)
