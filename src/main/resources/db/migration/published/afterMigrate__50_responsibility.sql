-- Who does it: the binding item, else the administrator through its contract district, else the administrator itself. For a section, a
-- work type, a unit part (1 up, 2 down, 3 left footway, 4 right footway) and a day there is at most one row: choose with days @> day.
-- The administrator's own rows are there for ploughing and patrol of carriageways and for clearing footways that exist; they say who is
-- responsible, not that it is done. Always narrow by section_id: the rows are worked out per section. No price and no person.
CREATE VIEW published.responsibility AS
SELECT i.section_id, i.work_type, u.part, i.effective AS days, 'AGREEMENT' AS basis, i.administrator_id, i.performer_id, i.payer_id,
       i.agreement_id, i.contract_id, NULL::uuid AS district_id, i.agreed_length_m, i.frequency, i.threshold_cm, i.finish_by
  FROM published.binding_item i
 CROSS JOIN LATERAL generate_series(lower(i.part), upper(i.part) - 1) u(part)
 WHERE i.section_id IS NOT NULL AND i.kind <> 'SUPPORT'
UNION ALL
SELECT s.section_id, s.work_type, u.part, own.days, 'DISTRICT', v.administrator_id, v.administrator_id, v.administrator_id,
       NULL, d.contract_id, d.id, NULL, NULL, NULL, NULL
  FROM published.district_section s
  JOIN published.district d ON d.id = s.district_id
  JOIN published.section_version v ON v.section_id = s.section_id AND v.administrator_id = d.authority_id AND v.valid && s.valid
 CROSS JOIN LATERAL generate_series(lower(s.part), upper(s.part) - 1) u(part)
 CROSS JOIN LATERAL (
   SELECT datemultirange(s.valid * v.valid) - coalesce((
            SELECT range_agg(i.effective) FROM published.binding_item i
             WHERE i.section_id = s.section_id AND i.work_type = s.work_type AND i.part @> u.part AND i.kind <> 'SUPPORT'), '{}') AS days
 ) own
 WHERE NOT isempty(own.days)
UNION ALL
SELECT v.section_id, w.work_type, w.part, own.days, 'ADMINISTRATOR', v.administrator_id, v.administrator_id, v.administrator_id,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM published.section_version v
 CROSS JOIN (VALUES ('PLOUGHING', 1), ('PLOUGHING', 2), ('PATROL', 1), ('PATROL', 2), ('FOOTWAY_CLEARING', 3), ('FOOTWAY_CLEARING', 4)) w(work_type, part)
 CROSS JOIN LATERAL (
   SELECT datemultirange(v.valid)
          - coalesce((SELECT range_agg(i.effective) FROM published.binding_item i
                       WHERE i.section_id = v.section_id AND i.work_type = w.work_type AND i.part @> w.part AND i.kind <> 'SUPPORT'), '{}')
          - coalesce((SELECT range_agg(s.valid) FROM published.district_section s JOIN published.district d ON d.id = s.district_id
                       WHERE s.section_id = v.section_id AND s.work_type = w.work_type AND s.part @> w.part
                         AND d.authority_id = v.administrator_id), '{}') AS days
 ) own
 WHERE (w.part < 3 OR v.footway) AND NOT isempty(own.days);
