-- The sections of a run's plan in the order of their names, with who works on each and when; of those left undone nobody does.
-- A section of two passes has one row, with whoever ends it. Machines by number: the other parties do not read their names. :run uuid
SELECT w.section_id, v.name AS section, s.section_code AS code, a.name AS administrator, w.authority_id, o.name AS authority,
       lower(o.kind) AS authority_kind, w.district_id, d.name AS district, w.vehicles, w.start_millis, w.end_millis,
       round(v.gis_length_m)::int AS metres, w.reason
  FROM (SELECT g.section_id, (array_agg(r.authority_id ORDER BY g.end_millis DESC))[1] AS authority_id,
               (array_agg(r.district_id ORDER BY g.end_millis DESC))[1] AS district_id, array_agg(DISTINCT g.vehicle ORDER BY g.vehicle) AS vehicles,
               min(g.start_millis) AS start_millis, max(g.end_millis) AS end_millis, CAST(NULL AS text) AS reason
          FROM plan.leg g
          JOIN plan.route r ON r.run_id = g.run_id AND r.vehicle = g.vehicle
         WHERE g.run_id = :run AND g.section_id IS NOT NULL
         GROUP BY g.section_id
        UNION ALL
        SELECT n.section_id, NULL, NULL, '{}', NULL, NULL, min(n.reason)
          FROM plan.unserved n
         WHERE n.run_id = :run
           AND NOT EXISTS (SELECT FROM plan.leg g WHERE g.run_id = n.run_id AND g.section_id = n.section_id)
         GROUP BY n.section_id) w
  JOIN plan.run u ON u.id = :run
  JOIN plan.scenario c ON c.id = u.scenario_id
  JOIN published.section_version v ON v.section_id = w.section_id AND v.valid @> c.day
  JOIN published.section s ON s.id = w.section_id
  JOIN published.organisation a ON a.id = v.administrator_id
  LEFT JOIN published.organisation o ON o.id = w.authority_id
  LEFT JOIN published.district d ON d.id = w.district_id
 ORDER BY v.name, s.section_code, w.section_id
