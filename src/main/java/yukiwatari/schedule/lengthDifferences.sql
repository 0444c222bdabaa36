-- Sections whose agreed, official and drawn lengths differ, the largest difference first.
-- :administrators uuid[], :day date, :from :until date (the fiscal year), :percent 0-100, :meters, :limit. Lengths in metres.
WITH agreed AS (
  SELECT section_id, max(agreed_length_m) AS agreed
    FROM published.binding_item
   WHERE section_id IS NOT NULL AND agreed_length_m IS NOT NULL AND effective && datemultirange(daterange(:from::date, :until::date))
   GROUP BY section_id),
lengths AS (
  SELECT v.section_id, v.administrator_id, r.kind, r.number, r.name, s.section_code, v.start_place, v.end_place, a.agreed,
         v.official_length_m AS official, round(v.gis_length_m::numeric, 2) AS gis
    FROM published.section_version v
    JOIN published.section s ON s.id = v.section_id
    JOIN published.route r ON r.id = v.route_id
    LEFT JOIN agreed a ON a.section_id = v.section_id
   WHERE v.valid @> :day::date AND v.administrator_id = ANY (:administrators::uuid[]) AND NOT v.estimated
     AND num_nonnulls(a.agreed, v.official_length_m, v.gis_length_m) > 1),
differing AS (
  SELECT l.*, d.meters AS most_meters, d.percent AS most_percent
    FROM lengths l
   CROSS JOIN LATERAL (
     SELECT abs(one - other) AS meters, round(100 * abs(one - other) / nullif(greatest(one, other), 0), 1) AS percent
       FROM (VALUES (l.agreed, l.official), (l.agreed, l.gis), (l.official, l.gis)) AS pair (one, other)
      WHERE abs(one - other) > :meters AND abs(one - other) > greatest(one, other) * :percent / 100
      ORDER BY 1 DESC
      LIMIT 1) d)
SELECT d.section_id AS section, o.name AS administrator, d.kind, d.number, d.name, d.section_code AS code, d.start_place, d.end_place,
       d.agreed AS agreed_meters, d.official AS official_meters, d.gis AS gis_meters, d.most_meters, d.most_percent
  FROM differing d
  JOIN published.organisation o ON o.id = d.administrator_id
 ORDER BY d.most_meters DESC, d.section_id
 LIMIT :limit
