-- How many sections have two lengths to compare, and how many of them differ; parameters as in lengthDifferences.sql.
WITH agreed AS (
  SELECT section_id, max(agreed_length_m) AS agreed
    FROM published.binding_item
   WHERE section_id IS NOT NULL AND agreed_length_m IS NOT NULL AND effective && datemultirange(daterange(:from::date, :until::date))
   GROUP BY section_id),
lengths AS (
  SELECT a.agreed, v.official_length_m AS official, round(v.gis_length_m::numeric, 2) AS gis
    FROM published.section_version v
    LEFT JOIN agreed a ON a.section_id = v.section_id
   WHERE v.valid @> :day::date AND v.administrator_id = ANY (:administrators::uuid[]) AND NOT v.estimated
     AND num_nonnulls(a.agreed, v.official_length_m, v.gis_length_m) > 1)
SELECT count(*) AS compared,
       count(*) FILTER (WHERE EXISTS (
         SELECT FROM (VALUES (agreed, official), (agreed, gis), (official, gis)) AS pair (one, other)
          WHERE abs(one - other) > :meters AND abs(one - other) > greatest(one, other) * :percent / 100)) AS total
  FROM lengths
