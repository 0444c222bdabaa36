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
-- Which pairs of organisations are a direction, and its municipality.
pair AS (
  SELECT a.origin AS administrator_id, p.origin AS performer_id, a.side AS administrator, p.side AS performer,
         CASE WHEN a.side = 'MUNICIPALITY' THEN a.id ELSE p.id END AS municipality_id
    FROM body a JOIN body p ON a.side <> p.side
),
-- Sections that were split, merged or renumbered within the year: their items went to the successors and count there.
succeeded AS MATERIALIZED (
  SELECT l.predecessor_id AS section_id, s.agreement_id, s.work_type
    FROM published.section_lineage l
    JOIN published.binding_item s ON s.section_id = l.successor_id AND s.effective && daterange(l.effective_on, :next::date)
   WHERE l.effective_on > :first::date AND l.effective_on < :next::date
),
-- Carriageways only, between the two sides only; each with how many items its section has.
item AS (
  SELECT i.section_id, i.work_type, i.route_id, i.agreed_length_m, i.effective, d.administrator, d.performer, d.municipality_id,
         count(*) OVER (PARTITION BY i.section_id) AS items
    FROM published.binding_item i
    JOIN pair d USING (administrator_id, performer_id)
   WHERE i.programme = :programme AND lower(i.part) < 3 AND i.effective && daterange(:first::date, :next::date)
     AND (SELECT status FROM year) = 'RECORDED'
     AND (i.section_id, i.agreement_id, i.work_type) NOT IN (SELECT section_id, agreement_id, work_type FROM succeeded)
),
-- Of several items of a section: the length as signed is, per work type, that of the item which lasts longest into the year (it replaced
-- the others), of parts side by side the longest; then the longest of the work types.
several AS (
  SELECT section_id, work_type, route_id, agreed_length_m, administrator, performer, municipality_id,
         upper(range_merge(effective * datemultirange(daterange(:first::date, :next::date)))) AS until
    FROM item WHERE items > 1
),
-- Each section once for all municipalities together (for_all), and once for each municipality that shares it (for_own).
chosen AS (
  SELECT section_id, administrator, performer, municipality_id, route_id, agreed_length_m AS agreed_m, true AS for_all, true AS for_own
    FROM item WHERE items = 1
  UNION ALL
  SELECT section_id, administrator, performer, municipality_id, (array_agg(route_id))[1], max(agreed_length_m), false, true
    FROM (SELECT DISTINCT ON (section_id, administrator, municipality_id, work_type) * FROM several
           ORDER BY section_id, administrator, municipality_id, work_type, until DESC, agreed_length_m DESC NULLS LAST) w
   GROUP BY section_id, administrator, performer, municipality_id
  UNION ALL
  SELECT section_id, administrator, performer, NULL, (array_agg(route_id))[1], max(agreed_length_m), true, false
    FROM (SELECT DISTINCT ON (section_id, administrator, work_type) * FROM several
           ORDER BY section_id, administrator, work_type, until DESC, agreed_length_m DESC NULLS LAST) w
   GROUP BY section_id, administrator, performer
),
-- Few rows: the route is what is counted.
by_route AS (
  SELECT c.administrator, c.performer, c.municipality_id, c.for_all, c.for_own, coalesce(v.route_id, c.route_id) AS route_id,
         count(*) AS sections,
         sum(c.agreed_m) AS agreed, count(*) - count(c.agreed_m) AS agreed_lacking,
         sum(v.official_length_m) AS official, count(*) - count(v.official_length_m) AS official_lacking,
         sum(v.cleared_length_m) AS cleared, count(*) - count(v.cleared_length_m) AS cleared_lacking,
         sum(v.gis_length_m) AS gis, count(*) - count(v.gis_length_m) AS gis_lacking
    FROM chosen c
    -- the section as it was last in the year
    LEFT JOIN LATERAL (SELECT * FROM published.section_length l
                        WHERE l.section_id = c.section_id AND (lower_inf(l.valid) OR lower(l.valid) < :next::date)
                          AND (upper_inf(l.valid) OR upper(l.valid) > :first::date)
                        ORDER BY l.valid DESC LIMIT 1) v ON true
   GROUP BY 1, 2, 3, 4, 5, 6
),
figures AS (
  SELECT NULL::uuid AS municipality_id, administrator, performer, sum(sections) AS sections, count(DISTINCT route_id) AS routes,
         sum(agreed) AS agreed, sum(agreed_lacking) AS agreed_lacking, sum(official) AS official, sum(official_lacking) AS official_lacking,
         sum(cleared) AS cleared, sum(cleared_lacking) AS cleared_lacking, sum(gis) AS gis, sum(gis_lacking) AS gis_lacking
    FROM by_route WHERE for_all GROUP BY GROUPING SETS ((for_all), (for_all, administrator, performer))
  UNION ALL
  SELECT municipality_id, administrator, performer, sum(sections), count(DISTINCT route_id),
         sum(agreed), sum(agreed_lacking), sum(official), sum(official_lacking),
         sum(cleared), sum(cleared_lacking), sum(gis), sum(gis_lacking)
    FROM by_route WHERE for_own GROUP BY GROUPING SETS ((municipality_id), (municipality_id, administrator, performer))
)
-- A year with nothing still has its status: figures are null then.
SELECT (SELECT status FROM year) AS status, f.*, o.code, o.kind, o.name, o.name_en
  FROM (SELECT 1) AS always
  LEFT JOIN figures f ON true
  LEFT JOIN published.organisation o ON o.id = f.municipality_id
 ORDER BY o.code NULLS FIRST, o.name, f.administrator NULLS FIRST
