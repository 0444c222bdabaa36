-- Adds items. :rows is a JSON array of objects with the columns' names; ranges are texts as PostgreSQL writes them, lengths metres.
INSERT INTO agreement.item (id, agreement_id, kind, section_id, structure_id, route_id, work_type, part, administrator_id, performer_id,
                            contract_id, payer_id, agreed_length_m, frequency, threshold_cm, finish_by, remark, effective, binding)
SELECT r.id, r.agreement_id, a.kind, r.section_id, r.structure_id, v.route_id, r.work_type, r.part, r.administrator_id, r.performer_id,
       r.contract_id, r.payer_id, r.agreed_length_m, r.frequency, r.threshold_cm, r.finish_by, r.remark, r.effective, r.binding
  FROM jsonb_to_recordset(:rows::jsonb) AS r (
         id uuid, agreement_id uuid, section_id uuid, structure_id uuid, work_type text, part int4range, administrator_id uuid,
         performer_id uuid, contract_id uuid, payer_id uuid, agreed_length_m numeric, frequency text, threshold_cm integer,
         finish_by time, remark text, effective datemultirange, binding boolean)
  JOIN agreement.agreement a ON a.id = r.agreement_id
  -- The route as it is when the agreement begins, or when the section first exists.
  LEFT JOIN LATERAL (SELECT s.route_id FROM published.section_version s
                      WHERE s.section_id = r.section_id AND s.valid && a.period ORDER BY lower(s.valid) LIMIT 1) v ON true
