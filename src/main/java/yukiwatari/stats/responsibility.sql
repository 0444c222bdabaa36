-- Who does what on a section on a day: one row per work type and part (unit parts done alike are one row), agreements first.
-- Parameters: section (uuid), day (date), reader (uuid of the asking authority or contractor, null for the public: it sees no
-- contractor and no district).
SELECT r.work_type, array_agg(r.part ORDER BY r.part) AS parts, r.basis, r.performer_id, p.name AS performer, p.name_en AS performer_en,
       r.payer_id, y.name AS payer, y.name_en AS payer_en, r.agreement_id, a.number, a.title, lower(a.period) AS "from", upper(a.period) AS until,
       r.agreed_length_m, r.frequency, r.threshold_cm, r.finish_by,
       CASE WHEN known.to_reader THEN contractor.name END AS contractor, CASE WHEN known.to_reader THEN d.name END AS district
  FROM published.responsibility r
  JOIN published.organisation p ON p.id = r.performer_id
  JOIN published.organisation y ON y.id = r.payer_id
  LEFT JOIN published.agreement a ON a.id = r.agreement_id
  LEFT JOIN published.contract c ON c.id = r.contract_id
  LEFT JOIN published.organisation contractor ON contractor.id = c.contractor_id
  LEFT JOIN published.district d ON d.id = r.district_id
 CROSS JOIN LATERAL (SELECT coalesce(:reader::uuid IN (r.administrator_id, r.performer_id, c.contractor_id), false) AS to_reader) known
 WHERE r.section_id = :section AND r.days @> :day::date
 GROUP BY r.work_type, r.basis, r.performer_id, p.name, p.name_en, r.payer_id, y.name, y.name_en, r.agreement_id, a.number, a.title, a.period,
          r.agreed_length_m, r.frequency, r.threshold_cm, r.finish_by, known.to_reader, contractor.name, d.name,
          -- carriageways and footways stay apart
          r.part >= 3
 ORDER BY r.basis = 'AGREEMENT' DESC, r.work_type, parts
