-- The streets that machines may drive: the largest component of the current network around the planned sections and depots.
-- :sections, :machines uuid[] · :margin degrees · :heading metres from a
-- junction over which the heading there is taken, so that a kink of the drawing at the very node does not decide
WITH here AS (
  SELECT ST_Expand(ST_Extent(geom)::geometry, :margin) AS box
    FROM (SELECT v.geom FROM published.section_version v WHERE v.section_id = ANY (:sections)
          UNION ALL
          SELECT p.geom FROM published.depot p JOIN published.machine m ON m.depot_id = p.id WHERE m.id = ANY (:machines)) g)
SELECT l.id, l.from_node, l.to_node, l.length_m AS length_meters, l.oneway,
       coalesce(round(degrees(ST_Azimuth(ST_StartPoint(l.geom)::geography, ST_LineInterpolatePoint(l.geom, m.near)::geography)))::int, 0) AS start_degrees,
       coalesce(round(degrees(ST_Azimuth(ST_LineInterpolatePoint(l.geom, 1 - m.near)::geography, ST_EndPoint(l.geom)::geography)))::int, 0) AS end_degrees
  FROM published.network_version n
  JOIN published.link l ON l.network_version = n.id
  JOIN published.node o ON o.network_version = n.id AND o.id = l.from_node
 CROSS JOIN LATERAL (SELECT least(1, :heading / greatest(l.length_m, 0.1)) AS near) m
 WHERE n.current AND o.component = 0
   AND l.geom && ST_SetSRID((SELECT box FROM here), 6668)
 ORDER BY l.id
