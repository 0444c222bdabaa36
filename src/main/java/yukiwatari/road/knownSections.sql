-- All sections of some administrators with their facts on a day (null where they are not valid then).
-- :administrators uuid[], :day date. Geometry EPSG:6668 as WKB.
SELECT s.id AS section_id, s.administrator_id AS key_administrator_id, s.former_municipality, s.kind AS key_kind, s.route_number,
       s.section_code, v.id AS version_id, v.administrator_id, v.kind, v.name, v.start_place, v.end_place, v.municipality_id, ST_AsBinary(v.geom) AS wkb,
       v.official_length_m, v.cleared_length_m, v.service_class, v.width_m, v.lanes, v.oneway, v.layer, v.bridge, v.tunnel, v.noded,
       v.footway, v.snow_melting, v.subsidised, v.overlapping, v.estimated
  FROM road.section s
  LEFT JOIN road.section_version v ON v.section_id = s.id AND v.valid @> :day::date
 WHERE s.administrator_id = ANY (:administrators::uuid[])
 ORDER BY s.administrator_id, s.former_municipality, s.kind, s.route_number, s.section_code
