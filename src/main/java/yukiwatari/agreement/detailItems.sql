-- The items of :agreement with names, by road; without those that were replaced before they began.
SELECT i.id, i.section_id, i.structure_id, coalesce(structure.name, road.name, '') AS road, road.section_code, i.work_type,
       lower(i.part) AS part_from, upper(i.part) AS part_until, i.administrator_id, owner.name AS administrator, i.performer_id,
       performer.name AS performer, i.payer_id, payer.name AS payer, i.contract_id, i.agreed_length_m, i.frequency, i.threshold_cm, i.finish_by,
       i.remark, lower(i.effective) AS effective_from, upper(i.effective) AS effective_until
  FROM agreement.item i
  JOIN published.organisation owner ON owner.id = i.administrator_id
  JOIN published.organisation performer ON performer.id = i.performer_id
  JOIN published.organisation payer ON payer.id = i.payer_id
  LEFT JOIN published.structure structure ON structure.id = i.structure_id
  LEFT JOIN LATERAL (SELECT v.name, s.section_code FROM published.section_version v JOIN published.section s ON s.id = v.section_id
                      WHERE v.section_id = i.section_id AND v.valid && daterange(lower(i.effective), upper(i.effective))
                      ORDER BY lower(v.valid) LIMIT 1) road ON true
 WHERE i.agreement_id = :agreement AND NOT isempty(i.effective)
 ORDER BY owner.name, road, road.section_code, i.work_type, i.id
