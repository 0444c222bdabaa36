-- Sections that an organisation administers, or that lie in it, go on under its successor; those that begin later were changed before.
-- :from, :to uuid, :on date.
WITH ended AS (
  UPDATE road.section_version v SET valid = daterange(lower(v.valid), :on::date)
    FROM road.section_version b
   WHERE b.id = v.id AND (v.administrator_id = :from OR v.municipality_id = :from) AND v.valid @> :on::date AND lower(v.valid) < :on::date
  RETURNING v.*, upper(b.valid) AS until)
INSERT INTO road.section_version
       (id, section_id, valid, route_id, administrator_id, kind, name, start_place, end_place, municipality_id, geom, official_length_m, cleared_length_m,
        service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping, estimated, source,
        import_id)
SELECT gen_random_uuid(), section_id, daterange(:on::date, until), route_id, CASE WHEN administrator_id = :from THEN :to ELSE administrator_id END::uuid,
       kind, name, start_place, end_place, CASE WHEN municipality_id = :from THEN :to ELSE municipality_id END::uuid, geom, official_length_m, cleared_length_m,
       service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway, snow_melting, subsidised, overlapping, estimated, source, import_id
  FROM ended
