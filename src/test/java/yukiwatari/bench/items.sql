-- 20 fiscal years (2003 to 2022) of 100,000 items each over the sections that are there: two of three are exchanged, one is patrolled.
-- Makes the table bench.ready last. Each year has one agreement per programme; lengths differ, some items have two work types.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL yukiwatari.bulk = 'on';
TRUNCATE agreement.item, agreement.agreement, agreement.party, agreement.step CASCADE;
-- The indexes are made faster than kept; the exclusion of two performers is what the application guards, not what is measured.
DROP INDEX agreement.item_effective_idx;
ALTER TABLE agreement.item DROP CONSTRAINT one_performer;
CREATE TEMP TABLE side AS
SELECT o.id, o.kind = 'PREFECTURE' AS prefecture FROM account.organisation o WHERE o.kind IN ('PREFECTURE', 'CITY', 'TOWN', 'VILLAGE');
CREATE TEMP TABLE pick AS
SELECT v.section_id, v.route_id, v.administrator_id, CASE WHEN s.prefecture THEN coalesce(v.municipality_id, m.id) ELSE p.id END AS performer_id,
       coalesce(v.gis_length_m, 500)::numeric(12, 2) AS meters, s.prefecture, row_number() OVER (ORDER BY v.section_id) AS n
  FROM road.section_version v
  JOIN side s ON s.id = v.administrator_id
  CROSS JOIN (SELECT id FROM side WHERE prefecture LIMIT 1) p
  CROSS JOIN (SELECT id FROM side WHERE NOT prefecture ORDER BY id LIMIT 1) m
 WHERE v.geom IS NOT NULL AND v.kind <> 'NATIONAL_STATE' AND upper_inf(v.valid);
CREATE TEMP TABLE agreed AS
SELECT gen_random_uuid() AS id, kind, y FROM generate_series(2003, 2022) y, unnest(ARRAY['PATROL', 'EXCHANGE']) kind;
INSERT INTO agreement.agreement (id, number, title, kind, period_from, period_until, state, author_id, concluded_on, entered_on)
SELECT a.id, a.kind || a.y, '測定用', a.kind, make_date(a.y, 11, 15), make_date(a.y + 1, 4, 1), 'ENDED', (SELECT id FROM side WHERE prefecture LIMIT 1),
       make_date(a.y, 11, 1), make_date(a.y, 11, 15)
  FROM agreed a;
-- The sections are taken in turn, starting elsewhere each year; where there are fewer, they come again with another work type.
INSERT INTO agreement.item (id, agreement_id, kind, section_id, route_id, work_type, part, administrator_id, performer_id, payer_id, agreed_length_m,
                            effective, binding)
SELECT gen_random_uuid(), a.id, a.kind, k.section_id, k.route_id,
       CASE WHEN a.kind = 'PATROL' THEN 'PATROL'
            ELSE (ARRAY['PLOUGHING', 'LEVELLING', 'PACKED_SNOW', 'WIDENING', 'HAUL_AWAY', 'DE_ICING'])[1 + ((i + a.y * 5003) / c.n)::int % 6] END,
       '[1,3)', k.administrator_id, k.performer_id, k.administrator_id, k.meters, datemultirange(daterange(make_date(a.y, 11, 15), make_date(a.y + 1, 4, 1))), true
  FROM agreed a
 CROSS JOIN (SELECT count(*) AS n FROM pick) c
 CROSS JOIN LATERAL generate_series(0, CASE WHEN a.kind = 'PATROL' THEN least(33332, c.n - 1) ELSE 66666 END) i
  JOIN pick k ON k.n = 1 + (i + a.y * 5003) % c.n
 WHERE a.kind = 'EXCHANGE' OR NOT k.prefecture;
INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
SELECT gen_random_uuid(), a.kind, (SELECT id FROM side WHERE prefecture LIMIT 1), a.y, 'RECORDED' FROM agreed a
ON CONFLICT (programme, organisation_id, fiscal_year) DO UPDATE SET status = 'RECORDED';
CREATE INDEX item_effective_idx ON agreement.item USING gist (effective) WHERE binding;
COMMIT;
VACUUM ANALYZE;
CREATE SCHEMA bench;
CREATE TABLE bench.ready AS SELECT count(*) AS items FROM agreement.item;
TABLE bench.ready;
SELECT count(*) AS sections FROM road.section_version;
