-- Opens a version of a section with the facts that another one (or itself) had until the day before, but for route, ends, line and lengths. On the
-- same route it keeps administrator and kind, also where they are not the route's: after a merger 合併 the numbers stay.
-- :id of the new version, :section predecessor, :successor, :route of the successor, :on date (first day), :line WKB EPSG:6668 or null,
-- :official, :cleared metres or null, :startPlace, :endPlace text (起点, 終点) or null, :source text (null: as before).
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, start_place, end_place, municipality_id, geom,
        official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping,
        estimated, source)
SELECT :id, :successor, daterange(:on::date, NULL), r.id,
       CASE WHEN r.id = v.route_id THEN v.administrator_id ELSE r.administrator_id END,
       CASE WHEN r.id = v.route_id THEN v.kind ELSE r.kind END, v.name, :startPlace::text, :endPlace::text,
       CASE WHEN n.line IS NULL OR ST_OrderingEquals(n.line, v.geom) THEN v.municipality_id
            ELSE coalesce(road.municipality_of(n.line, :on::date), v.municipality_id) END,
       n.line, :official::numeric, :cleared::numeric, v.service_class, v.width_m, v.lanes, v.oneway, v.layer, v.bridge, v.tunnel, v.noded,
       v.footway, v.snow_melting, v.subsidised, v.overlapping, v.estimated, coalesce(:source::text, v.source)
  FROM road.section_version v
 CROSS JOIN road.route r
 CROSS JOIN (SELECT ST_GeomFromWKB(:line::bytea, 6668) AS line) n
 WHERE v.section_id = :section AND upper(v.valid) = :on::date AND r.id = :route
