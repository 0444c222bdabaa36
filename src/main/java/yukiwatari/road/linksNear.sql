-- The links of a network in a box around each of some points, numbered from 1.
-- :version, :x :y float8[] degrees, :dx :dy degrees. Geometry EPSG:6668 as WKB.
SELECT p.n, l.id, l.from_node, l.to_node, ST_AsBinary(l.geom) AS wkb
  FROM unnest(:x::float8[], :y::float8[]) WITH ORDINALITY AS p (x, y, n)
  JOIN road.link l ON l.network_version = :version
   AND l.geom && ST_MakeEnvelope(p.x - :dx, p.y - :dy, p.x + :dx, p.y + :dy, 6668)
 ORDER BY p.n, l.id
