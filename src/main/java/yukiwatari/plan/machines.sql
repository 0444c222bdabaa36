-- The machines of the districts that may be sent out on the day, each with the network node nearest to its depot. One without a
-- district works for the first of its authority's districts at its depot.
-- :day date · :districts uuid[] · :kinds text[]
SELECT m.id, m.kind, d.id AS district_id, near.id AS depot_node, m.width_m AS width_meters,
       m.working_speed_kmh, m.travel_speed_kmh
  FROM published.machine m
  JOIN published.depot p ON p.id = m.depot_id
  JOIN LATERAL (
       SELECT w.id
         FROM published.district w
        WHERE w.id = ANY (:districts) AND w.authority_id = m.authority_id
          AND (w.id = m.district_id OR (m.district_id IS NULL AND w.depot_id = m.depot_id))
        ORDER BY w.code
        LIMIT 1) d ON true
  CROSS JOIN LATERAL (
       SELECT l.from_node AS id
         FROM published.network_version n
         JOIN published.link l ON l.network_version = n.id
         JOIN published.node o ON o.network_version = n.id AND o.id = l.from_node
        WHERE n.current AND o.component = 0
        ORDER BY l.geom <-> p.geom
        LIMIT 1) near
 WHERE m.valid @> CAST(:day AS date) AND m.kind = ANY (:kinds)
 ORDER BY m.id
