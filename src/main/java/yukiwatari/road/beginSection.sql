-- The first state of a section that was made on the map.
-- :id, :section, :route, :administrator uuid, :name text or null, :on date, :line WKB EPSG:6668, :official, :cleared metres or null, :source text.
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, municipality_id, geom, official_length_m, cleared_length_m, source)
SELECT :id, :section, daterange(:on::date, NULL), r.id, :administrator, r.kind, :name::text, road.municipality_of(n.line, :on::date), n.line,
       :official::numeric, :cleared::numeric, :source
  FROM road.route r
 CROSS JOIN (SELECT ST_GeomFromWKB(:line, 6668) AS line) n
 WHERE r.id = :route
