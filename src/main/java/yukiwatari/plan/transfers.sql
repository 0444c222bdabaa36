-- The sections that change hands compared with today, longest first. :run uuid
SELECT t.section_id, v.name AS section, s.section_code AS code, a.name AS administrator, fo.name AS from_authority, lower(fo.kind) AS from_kind, f.name AS from_district,
       o.name AS to_authority, d.name AS to_district, t.metres
  FROM plan.transfer t
  JOIN plan.run u ON u.id = t.run_id
  JOIN plan.scenario c ON c.id = u.scenario_id
  JOIN published.section_version v ON v.section_id = t.section_id AND v.valid @> c.day
  JOIN published.section s ON s.id = t.section_id
  JOIN published.organisation a ON a.id = t.administrator_id
  JOIN published.district f ON f.id = t.from_district_id
  JOIN published.organisation fo ON fo.id = f.authority_id
  JOIN published.district d ON d.id = t.to_district_id
  JOIN published.organisation o ON o.id = d.authority_id
 WHERE t.run_id = :run
 ORDER BY t.metres DESC, t.section_id
