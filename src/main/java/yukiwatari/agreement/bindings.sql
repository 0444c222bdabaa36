-- The promises of concluded agreements that need any of :sections, itself or a structure on it, on :on or later.
SELECT s.section_id, a.id AS agreement_id, a.number || ' ' || a.title AS label, i.id AS item_id, i.performer_id, i.agreed_length_m
  FROM unnest(:sections) AS s (section_id)
  JOIN agreement.item i ON i.section_id = s.section_id
       OR i.structure_id IN (SELECT t.id FROM published.structure t WHERE t.section_id = s.section_id)
  JOIN agreement.agreement a ON a.id = i.agreement_id
 WHERE (i.binding OR a.state = 'CONCLUDED') AND i.effective && datemultirange(daterange(:on, NULL))
 ORDER BY label, i.id
