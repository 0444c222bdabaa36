-- Sections without geometry on a day; guessed administrators are left out.
-- :day date, :from :until date (its fiscal year, for the agreed length), :municipality uuid or null (where it lies, or who administers it where
-- that is not known), :limit. Lengths in metres; the agreed one is the longest of several items.
SELECT s.id, r.kind, r.number AS route_number, r.name AS route_name, s.section_code, v.start_place, v.end_place, o.name AS administrator,
       v.official_length_m AS official_length_meters, a.agreed AS agreed_length_meters
  FROM road.section_version v
  JOIN road.section s ON s.id = v.section_id
  JOIN road.route r ON r.id = v.route_id
  LEFT JOIN published.organisation o ON o.id = v.administrator_id
  LEFT JOIN LATERAL (SELECT max(i.agreed_length_m) AS agreed FROM published.binding_item i
                      WHERE i.section_id = v.section_id AND i.effective && datemultirange(daterange(:from::date, :until::date))) a ON true
 WHERE v.valid @> :day::date AND v.geom IS NULL AND NOT v.estimated
   AND (:municipality::uuid IS NULL OR coalesce(v.municipality_id, v.administrator_id) = :municipality::uuid)
 ORDER BY o.code, r.kind, length(r.number), r.number, length(s.section_code), s.section_code
 LIMIT :limit
