-- Opens the new versions of an import's sections; those before them were closed.
-- :import uuid, :on date (first day), :source text.
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, start_place, end_place, municipality_id, geom,
        official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping,
        estimated, source, import_id)
SELECT version_id, section_id, daterange(:on::date, NULL), route_id, responsible_id, kind, name, start_place, end_place, municipality_id, geom,
       official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway,
       snow_melting, subsidised, overlapping, estimated, :source, import_id
  FROM road.import_section
 WHERE import_id = :import AND change <> 'CLOSED'
