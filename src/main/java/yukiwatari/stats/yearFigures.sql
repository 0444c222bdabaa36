-- The figures of a programme in a fiscal year. One row per group: all; each direction; each municipality; each municipality and
-- direction. A direction is the pair of sides (whose roads, who works). Lengths are sums of metres, not rounded.
-- Parameters: programme (text), first and next (dates: 1 April and the next 1 April).
WITH RECURSIVE
-- Merged organisations are followed to the one that stands on the year's last day.
followed AS (
  SELECT o.id AS origin, o.id, o.valid, o.successor_id, 0 AS steps FROM published.organisation o
  UNION ALL
  SELECT f.origin, n.id, n.valid, n.successor_id, f.steps + 1
    FROM followed f JOIN published.organisation n ON n.id = f.successor_id
   WHERE upper(f.valid) < :next::date AND f.steps < 20
),
body AS (
  SELECT DISTINCT ON (f.origin) f.origin, f.id,
         CASE WHEN o.kind IN ('PREFECTURE', 'OFFICE') THEN 'PREFECTURE' WHEN o.kind IN ('CITY', 'TOWN', 'VILLAGE') THEN 'MUNICIPALITY' END AS side
    FROM followed f JOIN published.organisation o ON o.id = f.id
   ORDER BY f.origin, f.steps DESC
),
year AS (
  SELECT CASE WHEN bool_or(status = 'RECORDED') THEN 'RECORDED' WHEN bool_and(status = 'BEFORE_START') THEN 'BEFORE_START'
              ELSE 'NOT_RECORDED' END AS status
    FROM published.programme_year
   WHERE programme = :programme AND fiscal_year = extract(year FROM :first::date)
),
-- Carriageways only, between the two sides only.
item AS (
  SELECT i.section_id, i.work_type, i.route_id, i.agreed_length_m, a.side AS administrator, p.side AS performer,
         CASE WHEN a.side = 'MUNICIPALITY' THEN a.id ELSE p.id END AS municipality_id,
         upper(range_merge(i.effective * datemultirange(daterange(:first::date, :next::date)))) AS until
    FROM published.binding_item i
    JOIN body a ON a.origin = i.administrator_id
    JOIN body p ON p.origin = i.performer_id
   WHERE i.programme = :programme AND lower(i.part) < 3 AND i.effective && daterange(:first::date, :next::date)
     AND a.side <> p.side AND (SELECT status FROM year) = 'RECORDED'
),
-- The length as signed: per work type that of the item which lasts longest into the year (it replaced the others), of parts side by
-- side the longest; then the longest of the work types.
by_work AS (
  SELECT DISTINCT ON (section_id, administrator, municipality_id, work_type) *
    FROM item ORDER BY section_id, administrator, municipality_id, work_type, until DESC, agreed_length_m DESC NULLS LAST
),
by_municipality AS (
  SELECT section_id, administrator, performer, municipality_id, (array_agg(route_id))[1] AS route_id, max(agreed_length_m) AS agreed_m
    FROM by_work GROUP BY section_id, administrator, performer, municipality_id
),
-- Most sections have one municipality a year; only the others need the choice again.
shared AS (
  SELECT section_id, administrator FROM by_municipality GROUP BY section_id, administrator HAVING count(*) > 1
),
once AS (
  SELECT section_id, administrator, performer, route_id, agreed_m FROM by_municipality
   WHERE (section_id, administrator) NOT IN (SELECT section_id, administrator FROM shared)
  UNION ALL
  SELECT section_id, administrator, performer, (array_agg(route_id))[1], max(agreed_length_m)
    FROM (SELECT DISTINCT ON (section_id, administrator, work_type) * FROM by_work JOIN shared USING (section_id, administrator)
           ORDER BY section_id, administrator, work_type, until DESC, agreed_length_m DESC NULLS LAST) w
   GROUP BY section_id, administrator, performer
),
-- The section as it was last in the year.
version AS (
  SELECT DISTINCT ON (section_id) section_id, route_id, official_length_m, cleared_length_m, gis_length_m::numeric AS gis_length_m
    FROM published.section_version
   WHERE valid && daterange(:first::date, :next::date) AND section_id IN (SELECT section_id FROM by_municipality)
   ORDER BY section_id, valid DESC
),
counted AS (
  SELECT administrator, performer, NULL::uuid AS municipality_id, section_id, route_id, agreed_m FROM once
  UNION ALL
  SELECT administrator, performer, municipality_id, section_id, route_id, agreed_m FROM by_municipality
),
figures AS (
  SELECT c.administrator, c.performer, c.municipality_id, count(c.section_id) AS sections,
         count(DISTINCT coalesce(v.route_id, c.route_id)) AS routes,
         sum(c.agreed_m) AS agreed, count(*) FILTER (WHERE c.agreed_m IS NULL) AS agreed_lacking,
         sum(v.official_length_m) AS official, count(*) FILTER (WHERE v.official_length_m IS NULL) AS official_lacking,
         sum(v.cleared_length_m) AS cleared, count(*) FILTER (WHERE v.cleared_length_m IS NULL) AS cleared_lacking,
         sum(v.gis_length_m) AS gis, count(*) FILTER (WHERE v.gis_length_m IS NULL) AS gis_lacking
    FROM counted c LEFT JOIN version v USING (section_id)
   GROUP BY GROUPING SETS ((c.municipality_id), (c.municipality_id, c.administrator, c.performer))
)
-- A year with nothing still has its status: figures are null then.
SELECT (SELECT status FROM year) AS status, f.*, o.code, o.kind, o.name, o.name_en
  FROM (SELECT 1) AS always
  LEFT JOIN figures f ON true
  LEFT JOIN published.organisation o ON o.id = f.municipality_id
 ORDER BY o.code NULLS FIRST, o.name, f.administrator NULLS FIRST
