-- What an organisation has to patrol and to clear on a day: one row per section, work type and rule (unit parts done alike are one row),
-- rows of a section together, by route. An authority: what it does with its own staff; a contractor: what its contracts give it. What is an
-- administrator's own without being given to anybody is not here. Who belongs to a crew of a work district gets that district and the
-- agreements' sections that name no other contract. Lengths in metres; geometry is GeoJSON, EPSG:4326, longitude first, simplified to about
-- 4 m, in the first row of the first :located sections only.
-- Parameters: organisation, authority (uuids of who asks, see account.Actor), user_id (uuid), day (date), works (text[], in the order in
-- which those of a section come), district, agreement (uuid, null: all), located (int).
WITH my_contract AS (
  SELECT id FROM published.contract WHERE contractor_id = :organisation AND period @> :day::date
),
my_crew AS MATERIALIZED (
  SELECT c.district_id, d.contract_id
    FROM published.crew c JOIN published.district d ON d.id = c.district_id
   WHERE c.user_id = :user_id AND c.organisation_id IN (:organisation, :authority)
),
my_district AS MATERIALIZED (
  SELECT d.id
    FROM published.district d
   WHERE (d.contract_id IN (SELECT id FROM my_contract) OR (d.contract_id IS NULL AND d.authority_id = :authority))
     AND (NOT EXISTS (SELECT FROM my_crew) OR d.id IN (SELECT district_id FROM my_crew))
     AND coalesce(d.id = :district, true) AND :agreement::uuid IS NULL
),
-- Of the agreements' items, as many as bind on the day and are the asker's.
my_item AS MATERIALIZED (
  SELECT i.section_id, i.agreement_id
    FROM published.binding_item i
   WHERE i.effective @> :day::date AND i.kind <> 'SUPPORT' AND i.section_id IS NOT NULL AND i.work_type = ANY (:works)
     AND (i.contract_id IN (SELECT id FROM my_contract) OR (i.contract_id IS NULL AND i.performer_id = :authority))
     AND (NOT EXISTS (SELECT FROM my_crew) OR i.contract_id IS NULL OR i.contract_id IN (SELECT contract_id FROM my_crew))
     AND coalesce(i.agreement_id = :agreement, true) AND :district::uuid IS NULL
),
candidate AS MATERIALIZED (
  SELECT section_id FROM my_item
  UNION
  SELECT s.section_id FROM my_district d JOIN published.district_section s ON s.district_id = d.id
   WHERE s.valid @> :day::date AND s.work_type = ANY (:works)
),
duty AS (
  SELECT r.section_id, r.work_type, array_agg(r.part ORDER BY r.part) AS parts, r.basis, r.agreement_id, r.district_id, r.agreed_length_m,
         r.frequency, r.threshold_cm, r.finish_by
    FROM candidate c
   CROSS JOIN LATERAL (
     -- OFFSET 0 keeps this a question per section; joined, the planner works out the whole view.
     SELECT * FROM published.responsibility r
      WHERE r.section_id = c.section_id AND r.work_type = ANY (:works) AND r.days @> :day::date AND r.basis <> 'ADMINISTRATOR'
     OFFSET 0
   ) r
   WHERE ((r.basis = 'DISTRICT' AND r.district_id IN (SELECT id FROM my_district))
       OR (r.basis = 'AGREEMENT' AND (r.contract_id IN (SELECT id FROM my_contract) OR (r.contract_id IS NULL AND r.performer_id = :authority))
           AND (r.section_id, r.agreement_id) IN (SELECT section_id, agreement_id FROM my_item)))
   GROUP BY r.section_id, r.work_type, r.basis, r.agreement_id, r.district_id, r.agreed_length_m, r.frequency, r.threshold_cm, r.finish_by,
            -- carriageways and footways stay apart
            r.part >= 3
),
placed AS (
  SELECT u.*, v.name, v.kind, v.route_number, s.section_code, v.administrator_id, v.geom, v.cleared_length_m, v.official_length_m,
         v.gis_length_m, dense_rank() OVER by_route AS place, row_number() OVER (PARTITION BY u.section_id ORDER BY array_position(:works, u.work_type), u.parts) AS nth
    FROM duty u
    JOIN published.section_version v ON v.section_id = u.section_id AND v.valid @> :day::date
    JOIN published.section s ON s.id = u.section_id
  WINDOW by_route AS (ORDER BY v.administrator_id, v.kind, length(v.route_number), v.route_number, s.section_code, u.section_id)
)
SELECT p.section_id, p.name, p.kind, p.route_number, p.section_code, o.id AS administrator_id, o.name AS administrator,
       o.name_en AS administrator_en, o.phone, p.work_type, p.parts, p.basis, p.threshold_cm, p.finish_by, p.frequency, p.agreed_length_m,
       p.cleared_length_m, p.official_length_m, p.gis_length_m, p.agreement_id, a.number AS agreement_number, a.title, p.district_id,
       d.code AS district_code, d.name AS district, orderer.name AS orderer, orderer.name_en AS orderer_en,
       CASE WHEN p.place <= :located AND p.nth = 1 THEN ST_AsGeoJSON(ST_Transform(ST_Simplify(p.geom, 0.00004, true), 4326), 5) END AS geometry
  FROM placed p
  JOIN published.organisation o ON o.id = p.administrator_id
  LEFT JOIN published.agreement a ON a.id = p.agreement_id
  LEFT JOIN published.district d ON d.id = p.district_id
  LEFT JOIN published.organisation orderer ON orderer.id = d.authority_id
 ORDER BY p.place, p.nth
