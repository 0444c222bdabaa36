-- The streets that machines may drive: the largest component of the current network around the planned sections and depots.
-- :sections, :machines uuid[] · :margin degrees
WITH here AS (
  SELECT ST_Expand(ST_Extent(geom)::geometry, :margin) AS box
    FROM (SELECT v.geom FROM published.section_version v WHERE v.section_id = ANY (:sections)
          UNION ALL
          SELECT p.geom FROM published.depot p JOIN published.machine m ON m.depot_id = p.id WHERE m.id = ANY (:machines)) g)
SELECT l.id, l.from_node, l.to_node, l.length_m AS length_meters, l.oneway
  FROM published.network_version n
  JOIN published.link l ON l.network_version = n.id
  JOIN published.node o ON o.network_version = n.id AND o.id = l.from_node
 WHERE n.current AND o.component = 0
   AND l.geom && ST_SetSRID((SELECT box FROM here), 6668)
 ORDER BY l.id
