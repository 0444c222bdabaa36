-- The figures of a programme in a fiscal year. One row per group: all; each direction; and each municipality, regional office and directed
-- pair of authorities with its directions. A direction is the pair of sides (whose roads, who works). Lengths are sums of metres, not
-- rounded. known is the official length of the sections, else the measured one; managed is the same over all roads of the administrator,
-- what the share 実施率 is taken of.
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
-- The regional office that each municipality is counted under on the year's last day.
office AS (
  SELECT b.id AS municipality_id, (array_agg(DISTINCT o.office_id))[1] AS office_id
    FROM body b JOIN stats.office_area o ON o.municipality_id = b.origin AND o.valid @> (:next::date - 1)
   GROUP BY b.id
),
-- Which pairs of organisations are a direction, and its municipality and prefecture.
pair AS (
  SELECT a.origin AS administrator_id, p.origin AS performer_id, a.side AS administrator, p.side AS performer, b.municipality_id,
         b.prefecture_id, o.office_id
    FROM body a JOIN body p ON a.side <> p.side
   CROSS JOIN LATERAL (SELECT CASE WHEN a.side = 'MUNICIPALITY' THEN a.id ELSE p.id END AS municipality_id,
                              CASE WHEN a.side = 'PREFECTURE' THEN a.id ELSE p.id END AS prefecture_id) b
    LEFT JOIN office o USING (municipality_id)
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
         d.prefecture_id, d.office_id, count(*) OVER (PARTITION BY i.section_id) AS items
    FROM published.binding_item i
    JOIN pair d USING (administrator_id, performer_id)
   WHERE i.programme = :programme AND lower(i.part) < 3 AND i.effective && daterange(:first::date, :next::date)
     AND (SELECT status FROM year) = 'RECORDED'
     AND (i.section_id, i.agreement_id, i.work_type) NOT IN (SELECT section_id, agreement_id, work_type FROM succeeded)
),
-- Of several items of a section: the length as signed is, per work type, that of the item which lasts longest into the year (it replaced
-- the others), of parts side by side the longest; then the longest of the work types. Each section once for all together, and once for
-- each municipality, office and pair that share it.
several AS (
  SELECT s.scope, i.section_id, i.work_type, i.route_id, i.agreed_length_m, i.administrator, i.performer,
         CASE WHEN s.scope IN ('MUNICIPALITY', 'PAIR') THEN i.municipality_id END AS municipality_id,
         CASE WHEN s.scope = 'PAIR' THEN i.prefecture_id END AS prefecture_id,
         CASE WHEN s.scope = 'OFFICE' THEN i.office_id END AS office_id,
         upper(range_merge(i.effective * datemultirange(daterange(:first::date, :next::date)))) AS until
    FROM item i CROSS JOIN (VALUES ('ALL'), ('MUNICIPALITY'), ('OFFICE'), ('PAIR')) s(scope)
   WHERE i.items > 1
),
-- Without a scope: the section has one item, which stands for every scope.
chosen AS (
  SELECT NULL AS scope, section_id, administrator, performer, municipality_id, prefecture_id, office_id, route_id, agreed_length_m AS agreed_m
    FROM item WHERE items = 1
  UNION ALL
  SELECT scope, section_id, administrator, performer, municipality_id, prefecture_id, office_id, (array_agg(route_id))[1], max(agreed_length_m)
    FROM (SELECT DISTINCT ON (scope, section_id, administrator, municipality_id, prefecture_id, office_id, work_type) * FROM several
           ORDER BY scope, section_id, administrator, municipality_id, prefecture_id, office_id, work_type, until DESC,
                    agreed_length_m DESC NULLS LAST) w
   GROUP BY scope, section_id, administrator, performer, municipality_id, prefecture_id, office_id
),
-- Few rows: the route is what is counted.
by_route AS (
  SELECT c.scope, c.administrator, c.performer, c.municipality_id, c.prefecture_id, c.office_id, coalesce(v.route_id, c.route_id) AS route_id,
         count(*) AS sections,
         sum(c.agreed_m) AS agreed, count(*) - count(c.agreed_m) AS agreed_lacking,
         sum(v.official_length_m) AS official, count(*) - count(v.official_length_m) AS official_lacking,
         sum(v.cleared_length_m) AS cleared, count(*) - count(v.cleared_length_m) AS cleared_lacking,
         sum(v.gis_length_m) AS gis, count(*) - count(v.gis_length_m) AS gis_lacking,
         sum(coalesce(v.official_length_m, v.gis_length_m)) AS known,
         count(*) - count(coalesce(v.official_length_m, v.gis_length_m)) AS known_lacking
    FROM chosen c
    -- the section as it was last in the year
    LEFT JOIN LATERAL (SELECT * FROM published.section_length l
                        WHERE l.section_id = c.section_id AND (lower_inf(l.valid) OR lower(l.valid) < :next::date)
                          AND (upper_inf(l.valid) OR upper(l.valid) > :first::date)
                        ORDER BY l.valid DESC LIMIT 1) v ON true
   GROUP BY 1, 2, 3, 4, 5, 6, 7
),
scoped AS (
  SELECT s.scope, r.administrator, r.performer,
         CASE s.scope WHEN 'MUNICIPALITY' THEN r.municipality_id WHEN 'PAIR' THEN r.municipality_id WHEN 'OFFICE' THEN r.office_id END AS body_id,
         CASE s.scope WHEN 'PAIR' THEN r.prefecture_id END AS counterpart_id,
         r.route_id, r.sections, r.agreed, r.agreed_lacking, r.official, r.official_lacking, r.cleared, r.cleared_lacking, r.gis, r.gis_lacking,
         r.known, r.known_lacking
    FROM by_route r JOIN (VALUES ('ALL'), ('MUNICIPALITY'), ('OFFICE'), ('PAIR')) s(scope) ON r.scope = s.scope OR r.scope IS NULL
   WHERE s.scope <> 'OFFICE' OR EXISTS (SELECT FROM office)
),
figures AS (
  SELECT scope, administrator, performer, body_id, counterpart_id, sum(sections) AS sections, count(DISTINCT route_id) AS routes,
         sum(agreed) AS agreed, sum(agreed_lacking) AS agreed_lacking, sum(official) AS official, sum(official_lacking) AS official_lacking,
         sum(cleared) AS cleared, sum(cleared_lacking) AS cleared_lacking,
         -- Measured lengths are no decimal fractions: their sum must not depend on the order in which they were added.
         round(sum(gis)::numeric, 2) AS gis, sum(gis_lacking) AS gis_lacking,
         round(sum(known)::numeric, 2) AS known, sum(known_lacking) AS known_lacking
    FROM scoped
   GROUP BY GROUPING SETS ((scope, body_id, counterpart_id), (scope, body_id, counterpart_id, administrator, performer))
),
-- The roads of each authority on the year's last day, without those counted on another route 重用 and those whose administrator is a guess.
managed_of AS (
  SELECT b.id AS body_id, b.side, sum(coalesce(v.official_length_m, v.gis_length_m)) AS managed,
         count(*) - count(coalesce(v.official_length_m, v.gis_length_m)) AS lacking
    FROM published.section_version v JOIN body b ON b.origin = v.administrator_id AND b.side IS NOT NULL
   WHERE v.valid @> (:next::date - 1) AND NOT v.overlapping AND NOT v.estimated AND (SELECT status FROM year) = 'RECORDED'
   GROUP BY b.id, b.side
),
-- What a direction's share is taken of: all roads of the administrator of its row.
managed AS (
  SELECT f.scope, f.body_id, f.counterpart_id, f.administrator, round(sum(m.managed)::numeric, 2) AS managed, sum(m.lacking) AS lacking
    FROM (SELECT DISTINCT scope, body_id, counterpart_id, administrator FROM figures WHERE administrator IS NOT NULL) f
    JOIN managed_of m ON m.side = f.administrator
     AND (f.administrator = 'PREFECTURE' AND (f.counterpart_id IS NULL OR m.body_id = f.counterpart_id)
          OR f.administrator = 'MUNICIPALITY'
             AND CASE f.scope WHEN 'ALL' THEN true
                              WHEN 'OFFICE' THEN (SELECT o.office_id FROM office o WHERE o.municipality_id = m.body_id) IS NOT DISTINCT FROM f.body_id
                              ELSE m.body_id = f.body_id END)
   GROUP BY 1, 2, 3, 4
)
-- A year with nothing still has its status: figures are null then.
SELECT (SELECT status FROM year) AS status, f.*, m.managed, coalesce(m.lacking, 0) AS managed_lacking,
       b.code AS body_code, b.kind AS body_kind, b.name AS body_name, b.name_en AS body_name_en,
       c.code AS counterpart_code, c.kind AS counterpart_kind, c.name AS counterpart_name, c.name_en AS counterpart_name_en
  FROM (SELECT 1) AS always
  LEFT JOIN figures f ON true
  LEFT JOIN managed m ON m.scope = f.scope AND m.administrator = f.administrator AND m.body_id IS NOT DISTINCT FROM f.body_id
        AND m.counterpart_id IS NOT DISTINCT FROM f.counterpart_id
  LEFT JOIN published.organisation b ON b.id = f.body_id
  LEFT JOIN published.organisation c ON c.id = f.counterpart_id
 ORDER BY f.scope, b.code NULLS FIRST, b.name NULLS FIRST, c.code NULLS FIRST, f.administrator NULLS FIRST
