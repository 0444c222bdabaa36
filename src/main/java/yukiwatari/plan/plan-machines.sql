-- Machines of a plan, each with its authority and district; the name only of the reader's own.
-- :machines uuid[], its order numbers the machines · :districts uuid[], parallel · :reader uuid
SELECT p.vehicle - 1 AS vehicle, CASE WHEN d.authority_id = :reader THEN m.name END AS name, m.kind,
       d.authority_id, o.name AS authority, lower(o.kind) AS authority_kind, d.id AS district_id, d.name AS district,
       row_number() OVER (PARTITION BY d.id ORDER BY p.vehicle)::int AS number
  FROM unnest(CAST(:machines AS uuid[]), CAST(:districts AS uuid[])) WITH ORDINALITY AS p (machine_id, district_id, vehicle)
  JOIN published.machine m ON m.id = p.machine_id
  JOIN published.district d ON d.id = p.district_id
  JOIN published.organisation o ON o.id = d.authority_id
 ORDER BY p.vehicle
