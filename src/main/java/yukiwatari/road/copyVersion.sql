-- Opens a version of a section with the facts that another one (or itself) had until the day before, but for route, line and lengths.
-- :id of the new version, :section predecessor, :successor, :route of the successor, :on date (first day), :line WKB EPSG:6668 or null,
-- :official, :cleared metres or null, :source text (null: as before).
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, start_place, end_place, municipality_id, geom,
        official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping,
        estimated, source)
SELECT :id, :successor, daterange(:on::date, NULL), r.id, r.administrator_id, r.kind, v.name, v.start_place, v.end_place,
       CASE WHEN n.line IS NULL OR ST_OrderingEquals(n.line, v.geom) THEN v.municipality_id
            ELSE coalesce(road.municipality_of(n.line, :on::date), v.municipality_id) END,
       n.line, :official::numeric, :cleared::numeric, v.service_class, v.width_m, v.lanes, v.oneway, v.layer, v.bridge, v.tunnel, v.noded,
       v.footway, v.snow_melting, v.subsidised, v.overlapping, v.estimated, coalesce(:source::text, v.source)
  FROM road.section_version v
 CROSS JOIN road.route r
 CROSS JOIN (SELECT ST_GeomFromWKB(:line::bytea, 6668) AS line) n
 WHERE v.section_id = :section AND upper(v.valid) = :on::date AND r.id = :route
