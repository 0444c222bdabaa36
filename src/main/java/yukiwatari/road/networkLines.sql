-- All lines that the network of a day is built from: sections first, then the ways that no section owns.
-- :day date. Geometry EPSG:6668 as WKB. The order decides ties between lines, so it is by what does not change.
SELECT v.section_id, ST_AsBinary(v.geom) AS wkb, v.oneway, v.layer, v.bridge, v.tunnel, v.noded, v.kind, v.width_m, v.overlapping
  FROM road.section_version v
  JOIN road.section s ON s.id = v.section_id
 WHERE v.valid @> :day::date AND v.geom IS NOT NULL
 ORDER BY s.administrator_id, s.former_municipality, s.kind, s.route_number, s.section_code
