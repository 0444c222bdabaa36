-- The links of a network in a box, and whose they are.
-- :version, :west :south :east :north degrees, :route uuid and :administrator uuid (null: none is preferred).
SELECT l.id, l.from_node, l.to_node, l.length_m, l.kind, v.section_id IS NOT NULL AS owned,
       coalesce(v.route_id = :route::uuid, false) AS own_route, coalesce(v.administrator_id = :administrator::uuid, false) AS own_administrator
  FROM road.link l
  JOIN road.network_version n ON n.id = l.network_version
  LEFT JOIN road.section_link s ON s.network_version = l.network_version AND s.link_id = l.id AND s.counted
  LEFT JOIN road.section_version v ON v.section_id = s.section_id AND v.valid @> n.as_of
 WHERE l.network_version = :version AND l.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
