-- One vector tile (MVT 2.1, extent 4096) with the layers road, patrol, exchange, boundary, structure, depot; an empty text of bytes
-- when nothing is there. All geometry is EPSG:3857, metres.
-- Parameters: z, x, y; first, next (half-open days: what bound on any of them; roads as they stood on the last one); fiscal_year (null:
-- a day was asked for); municipality (code of the one whose coverage is wanted, null: all); kinds (road kinds shown at this zoom);
-- merged (far out: lines of a class are one feature, without ids); everything (false: patrol and exchange only);
-- signed_in (false: the public sees no estimated administrators and no depots);
-- contractor (id of the asking contractor, who sees only depots it works from; null for others).
WITH RECURSIVE
tile AS (
  -- Only what is drawn with comes from here: boxes and days that rows are found by are written out below, because the planner must
  -- know them (as columns of this one row they made it read 2 million items for a tile).
  SELECT ST_TileEnvelope(:z, :x, :y) AS box,
         -- One unit of 4096 is what a tile can tell apart; far out a quarter of a screen pixel is enough.
         40075016.7 / 4096 / 2 ^ :z * CASE WHEN :merged THEN 4 ELSE 1 END AS tolerance
),
side AS (
  SELECT id, code, kind, successor_id, CASE WHEN kind = 'STATE' THEN 'state' WHEN kind IN ('PREFECTURE', 'OFFICE') THEN 'prefecture'
         WHEN kind IN ('CITY', 'TOWN', 'VILLAGE') THEN 'municipality' END AS side
    FROM published.organisation
),
municipal AS MATERIALIZED (SELECT id FROM side WHERE side = 'municipality'),
prefectural AS MATERIALIZED (SELECT id FROM side WHERE side = 'prefecture'),
-- The chosen municipality and those that merged into it.
chosen AS (
  SELECT id FROM side WHERE code = :municipality
  UNION
  SELECT s.id FROM side s JOIN chosen c ON s.successor_id = c.id
),
road AS (
  SELECT v.section_id::text, v.kind, v.name, v.oneway, v.estimated, v.geom_3857 AS geom,
         -- 推定: a guess is never told the public as fact.
         CASE WHEN NOT v.estimated OR :signed_in THEN s.side END AS administrator_kind
    FROM published.section_version v
    LEFT JOIN side s ON s.id = v.administrator_id
   WHERE :everything AND v.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 0.03125) AND v.valid @> (:next::date - 1) AND v.kind = ANY (string_to_array(:kinds, ','))
),
-- Sections with patrol or exchange, each as it was last in the days asked for, once per programme and direction.
covered AS (
  SELECT DISTINCT v.section_id, v.name, lower(i.programme) AS layer,
         CASE WHEN i.programme = 'EXCHANGE'
              THEN CASE WHEN i.administrator_id IN (SELECT id FROM municipal) THEN 'to_municipal' ELSE 'to_prefectural' END END AS direction,
         v.geom_3857 AS geom
    FROM published.section_version v
    JOIN published.binding_item i USING (section_id)
   WHERE v.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 0.03125) AND v.valid && daterange(:first::date, :next::date) AND i.effective && daterange(:first::date, :next::date)
     AND i.programme IS NOT NULL AND lower(i.part) < 3
     -- One side each; looked up, not joined, because the planner would take so few rows for granted.
     AND (i.administrator_id IN (SELECT id FROM municipal) AND i.performer_id IN (SELECT id FROM prefectural)
          OR i.administrator_id IN (SELECT id FROM prefectural) AND i.performer_id IN (SELECT id FROM municipal))
     AND (upper(v.valid) IS NULL OR upper(v.valid) >= :next::date
          OR NOT EXISTS (SELECT FROM published.section_version later
                          WHERE later.section_id = v.section_id AND later.valid && daterange(:first::date, :next::date) AND later.valid > v.valid)
             -- What was split or renumbered meanwhile is drawn in its successors, to which its items went.
             AND NOT EXISTS (SELECT FROM published.section_lineage l JOIN published.binding_item s ON s.section_id = l.successor_id
                              WHERE l.predecessor_id = v.section_id AND l.effective_on < :next::date AND s.agreement_id = i.agreement_id
                                AND s.effective && daterange(l.effective_on, :next::date)))
     AND (:municipality::text IS NULL OR i.administrator_id IN (SELECT id FROM chosen) OR i.performer_id IN (SELECT id FROM chosen))
     AND (:fiscal_year::int IS NULL OR i.programme IN (SELECT y.programme FROM published.programme_year y
           WHERE y.fiscal_year = :fiscal_year AND y.status = 'RECORDED'))
),
line AS (
  SELECT 'road' AS layer, section_id, kind, administrator_kind, name, oneway, nullif(estimated, false) AS estimated, NULL AS direction, geom
    FROM road WHERE NOT :merged
  UNION ALL
  SELECT 'road', NULL, kind, administrator_kind, NULL, NULL, NULL, NULL, ST_Collect(geom) FROM road WHERE :merged GROUP BY kind, administrator_kind
  UNION ALL
  SELECT layer, section_id::text, NULL, NULL, name, NULL, NULL, direction, geom FROM covered WHERE NOT :merged
  UNION ALL
  SELECT layer, NULL, NULL, NULL, NULL, NULL, NULL, direction, ST_Collect(geom) FROM covered WHERE :merged GROUP BY layer, direction
),
drawn AS MATERIALIZED (
  SELECT l.*, ST_AsMVTGeom(ST_Simplify(l.geom, tile.tolerance, true), tile.box, 4096, 128, true) AS shape FROM line l, tile
),
area AS (
  SELECT o.code, o.name, ST_AsMVTGeom(ST_Simplify(j.geom_3857, tile.tolerance, true), tile.box, 4096, 128, true) AS shape
    FROM tile, published.jurisdiction j JOIN published.organisation o ON o.id = j.organisation_id
   WHERE :everything AND j.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 0.03125) AND j.valid @> (:next::date - 1) AND o.kind IN ('CITY', 'TOWN', 'VILLAGE')
),
sign AS (
  SELECT s.kind, s.name, ST_AsMVTGeom(ST_LineInterpolatePoint(v.geom_3857,
           least(1, (s.from_m + s.to_m)::float8 / 2 / greatest(1, v.gis_length_m))), tile.box, 4096, 128, true) AS shape
    FROM tile, published.section_version v JOIN published.structure s USING (section_id)
   WHERE :everything AND :z >= 14 AND v.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 0.03125) AND v.valid @> (:next::date - 1) AND s.valid @> (:next::date - 1)
),
base AS (
  SELECT d.id::text, d.name, d.kind, ST_AsMVTGeom(d.geom_3857, tile.box, 4096, 128, true) AS shape
    FROM tile, published.depot d
   WHERE :everything AND :signed_in AND :z >= 8 AND d.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 0.03125)
     AND (:contractor::uuid IS NULL OR d.organisation_id = :contractor
          OR EXISTS (SELECT FROM published.district t JOIN published.contract c ON c.id = t.contract_id
                      WHERE t.depot_id = d.id AND c.contractor_id = :contractor))
)
SELECT coalesce((SELECT ST_AsMVT(f, 'boundary', 4096, 'shape') FROM (SELECT code, name, shape FROM area) f WHERE shape IS NOT NULL), '')
    || coalesce((SELECT ST_AsMVT(f, 'road', 4096, 'shape')
         FROM (SELECT section_id, kind, administrator_kind, name, oneway, estimated, shape FROM drawn WHERE layer = 'road') f WHERE shape IS NOT NULL), '')
    || coalesce((SELECT ST_AsMVT(f, 'patrol', 4096, 'shape')
         FROM (SELECT section_id, name, shape FROM drawn WHERE layer = 'patrol') f WHERE shape IS NOT NULL), '')
    || coalesce((SELECT ST_AsMVT(f, 'exchange', 4096, 'shape')
         FROM (SELECT section_id, name, direction, shape FROM drawn WHERE layer = 'exchange') f WHERE shape IS NOT NULL), '')
    || coalesce((SELECT ST_AsMVT(f, 'structure', 4096, 'shape') FROM sign f WHERE shape IS NOT NULL), '')
    || coalesce((SELECT ST_AsMVT(f, 'depot', 4096, 'shape') FROM base f WHERE shape IS NOT NULL), '')
