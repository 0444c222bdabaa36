-- A section as it is on a day, for a change from that day on.
-- :section uuid, :on date. Geometry EPSG:6668 as WKB, lengths in metres.
SELECT v.id, s.administrator_id AS key_administrator_id, s.former_municipality, s.kind AS key_kind, s.route_number, s.section_code, v.route_id,
       v.administrator_id, o.name AS administrator, v.kind, r.number, r.name AS route_name, v.name, v.start_place, v.end_place, lower(v.valid) AS first_day,
       ST_AsBinary(v.geom) AS wkb, v.official_length_m, v.cleared_length_m, v.gis_length_m,
       (SELECT max(e.edition) FROM road.section_version e WHERE e.section_id = s.id) AS edition,
       NOT upper_inf(v.valid) OR EXISTS (SELECT FROM road.section_version l WHERE l.section_id = s.id AND lower(l.valid) > :on::date) AS later
  FROM road.section s
  JOIN road.section_version v ON v.section_id = s.id AND v.valid @> :on::date
  JOIN road.route r ON r.id = v.route_id
  LEFT JOIN published.organisation o ON o.id = v.administrator_id
 WHERE s.id = :section
