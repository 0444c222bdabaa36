-- Opens a version of a successor with the facts that its predecessor had until the day before.
-- :id of the new version, :section predecessor, :successor, :route of the successor, :on date (first day).
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, municipality_id, geom, official_length_m, cleared_length_m,
        service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping,
        estimated, source)
SELECT :id, :successor, daterange(:on::date, NULL), r.id, r.administrator_id, r.kind, v.name, v.municipality_id, v.geom, v.official_length_m,
       v.cleared_length_m, v.service_class, v.width_m, v.lanes, v.oneway, v.layer, v.bridge, v.tunnel, v.noded, v.footway, v.snow_melting,
       v.subsidised, v.overlapping, v.estimated, v.source
  FROM road.section_version v
 CROSS JOIN road.route r
 WHERE v.section_id = :section AND upper(v.valid) = :on::date AND r.id = :route
