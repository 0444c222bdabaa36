-- The machines of the districts that may be sent out on the day, each with the network node nearest to its depot.
-- :day date · :districts uuid[] · :kinds text[]
SELECT m.id, m.district_id, near.id AS depot_node, m.width_m AS width_meters,
       m.working_speed_kmh, m.travel_speed_kmh
  FROM published.machine m
  JOIN published.depot p ON p.id = m.depot_id
  CROSS JOIN LATERAL (
       SELECT l.from_node AS id
         FROM published.network_version n
         JOIN published.link l ON l.network_version = n.id
         JOIN published.node o ON o.network_version = n.id AND o.id = l.from_node
        WHERE n.current AND o.component = 0
        ORDER BY l.geom <-> p.geom
        LIMIT 1) near
 WHERE m.valid @> CAST(:day AS date) AND m.district_id = ANY (:districts) AND m.kind = ANY (:kinds)
 ORDER BY m.id
