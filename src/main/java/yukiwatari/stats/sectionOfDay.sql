-- A section as it is on a day. Lengths in metres. No row: there is no such section, or it does not exist on the day.
-- Parameters: section (uuid), day (date).
SELECT v.section_id, v.name, v.kind, v.route_number, v.service_class, v.official_length_m, v.cleared_length_m, v.gis_length_m, v.estimated,
       o.id AS administrator_id, o.name AS administrator, o.name_en AS administrator_en
  FROM published.section_version v
  JOIN published.organisation o ON o.id = v.administrator_id
 WHERE v.section_id = :section AND v.valid @> :day::date
