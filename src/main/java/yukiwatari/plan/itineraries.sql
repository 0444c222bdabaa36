-- The routes of one authority's machines, leg by leg. :run, :authority uuid
SELECT g.vehicle, m.name AS machine, m.kind AS machine_kind, d.name AS district, p.name AS depot,
       r.start_millis AS route_start, r.end_millis AS route_end, g.section_id, v.name AS section, s.section_code AS code, a.name AS administrator,
       g.start_millis, g.end_millis, g.metres
  FROM plan.route r
  JOIN plan.run u ON u.id = r.run_id
  JOIN plan.scenario c ON c.id = u.scenario_id
  JOIN plan.leg g ON g.run_id = r.run_id AND g.vehicle = r.vehicle
  JOIN published.machine m ON m.id = r.machine_id
  JOIN published.district d ON d.id = r.district_id
  JOIN published.depot p ON p.id = m.depot_id
  LEFT JOIN published.section_version v ON v.section_id = g.section_id AND v.valid @> c.day
  LEFT JOIN published.section s ON s.id = g.section_id
  LEFT JOIN published.organisation a ON a.id = v.administrator_id
 WHERE r.run_id = :run AND r.authority_id = :authority
 ORDER BY d.name, m.name, g.vehicle, g.sequence
