-- A section is merged into one of :successors that lives on: where the same agreement has the same work, part and performer there, that item
-- is divided at :on, so that moveItems.sql can add the lengths from that day and the past stays as it was.
WITH divided AS (
  SELECT DISTINCT there.*
    FROM agreement.item moved
    JOIN agreement.item there ON there.section_id = ANY (:successors) AND there.section_id <> moved.section_id
         AND there.agreement_id = moved.agreement_id AND there.work_type = moved.work_type AND there.part = moved.part
         AND there.performer_id = moved.performer_id
   WHERE moved.id = ANY (:items) AND there.effective && datemultirange(daterange(NULL, :on))
     AND there.effective && datemultirange(daterange(:on, NULL))),
past AS (
  UPDATE agreement.item i SET effective = i.effective * datemultirange(daterange(NULL, :on)) FROM divided d WHERE i.id = d.id)
INSERT INTO agreement.item (id, agreement_id, kind, section_id, structure_id, route_id, work_type, part, administrator_id, performer_id,
                            contract_id, payer_id, agreed_length_m, frequency, threshold_cm, finish_by, remark, effective, binding)
SELECT gen_random_uuid(), agreement_id, kind, section_id, structure_id, route_id, work_type, part, administrator_id, performer_id, contract_id,
       payer_id, agreed_length_m, frequency, threshold_cm, finish_by, remark, effective * datemultirange(daterange(:on, NULL)), binding
  FROM divided
