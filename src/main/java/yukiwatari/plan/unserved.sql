-- What a plan leaves undone, with the reason. :run uuid
SELECT n.section_id, v.name AS section, a.name AS administrator, n.reason
  FROM plan.unserved n
  JOIN plan.run u ON u.id = n.run_id
  JOIN plan.scenario c ON c.id = u.scenario_id
  JOIN published.section_version v ON v.section_id = n.section_id AND v.valid @> c.day
  JOIN published.organisation a ON a.id = v.administrator_id
 WHERE n.run_id = :run
 ORDER BY v.name, n.section_id
