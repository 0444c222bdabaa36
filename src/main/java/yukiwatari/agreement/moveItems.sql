-- Gives the days from :on of :items to the sections of :to, a JSON array of {section_id, share_from, share_until}: consecutive slices of
-- [0, 1]. A road that went to another administrator is its from then on. Where the same agreement has the same item there already, the lengths (metres) are added.
WITH moved AS MATERIALIZED (
  SELECT i.id, i.agreement_id, i.kind, i.work_type, i.part, i.administrator_id, i.performer_id, i.contract_id, i.payer_id, i.frequency,
         i.threshold_cm, i.finish_by, i.remark, i.binding, s.section_id AS successor_id,
         round(i.agreed_length_m * s.share_until, 2) - round(i.agreed_length_m * s.share_from, 2) AS length_m,
         i.effective * datemultirange(daterange(:on, NULL)) AS days
    FROM agreement.item i
   CROSS JOIN jsonb_to_recordset(:to::jsonb) AS s (section_id uuid, share_from numeric, share_until numeric)
   WHERE i.id = ANY (:items)),
merged AS (
  UPDATE agreement.item there
     SET agreed_length_m = CASE WHEN there.agreed_length_m IS NULL AND m.length_m IS NULL THEN NULL
                                ELSE coalesce(there.agreed_length_m, 0) + coalesce(m.length_m, 0) END
    FROM moved m
   WHERE there.section_id = m.successor_id AND there.id <> m.id AND there.agreement_id = m.agreement_id AND there.work_type = m.work_type
     AND there.part = m.part AND there.performer_id = m.performer_id AND there.effective = m.days
  RETURNING m.id, m.successor_id)
INSERT INTO agreement.item (id, agreement_id, kind, section_id, route_id, work_type, part, administrator_id, performer_id, contract_id, payer_id,
                            agreed_length_m, frequency, threshold_cm, finish_by, remark, effective, binding)
SELECT gen_random_uuid(), m.agreement_id, m.kind, m.successor_id, v.route_id, m.work_type, m.part,
       CASE WHEN v.administrator_id <> m.performer_id THEN v.administrator_id ELSE m.administrator_id END, m.performer_id,
       m.contract_id, m.payer_id, m.length_m, m.frequency, m.threshold_cm, m.finish_by, m.remark, m.days, m.binding
  FROM moved m
  LEFT JOIN LATERAL (SELECT s.route_id, s.administrator_id FROM published.section_version s
                      WHERE s.section_id = m.successor_id AND s.valid && daterange(:on, NULL) ORDER BY lower(s.valid) LIMIT 1) v ON true
 WHERE NOT EXISTS (SELECT FROM merged WHERE merged.id = m.id AND merged.successor_id = m.successor_id)
