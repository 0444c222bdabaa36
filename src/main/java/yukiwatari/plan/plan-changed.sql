-- The sections that other machines do in a run than in the one it is based on; no machine on a side: nobody does it there.
-- :run, :base uuid
SELECT coalesce(b.section_id, n.section_id) AS section_id, v.name AS section, s.section_code AS code, a.name AS administrator,
       round(v.gis_length_m)::int AS metres, coalesce(b.vehicles, '{}') AS from_vehicles, coalesce(n.vehicles, '{}') AS to_vehicles,
       n.end_millis
  FROM (SELECT section_id, array_agg(DISTINCT vehicle ORDER BY vehicle) AS vehicles
          FROM plan.leg WHERE run_id = :base AND section_id IS NOT NULL GROUP BY section_id) b
  FULL JOIN (SELECT section_id, array_agg(DISTINCT vehicle ORDER BY vehicle) AS vehicles, max(end_millis) AS end_millis
          FROM plan.leg WHERE run_id = :run AND section_id IS NOT NULL GROUP BY section_id) n ON n.section_id = b.section_id
  JOIN plan.run u ON u.id = :run
  JOIN plan.scenario c ON c.id = u.scenario_id
  JOIN published.section_version v ON v.section_id = coalesce(b.section_id, n.section_id) AND v.valid @> c.day
  JOIN published.section s ON s.id = v.section_id
  JOIN published.organisation a ON a.id = v.administrator_id
 WHERE b.vehicles IS DISTINCT FROM n.vehicles
 ORDER BY n.vehicles NULLS FIRST, n.end_millis, v.name, v.section_id
