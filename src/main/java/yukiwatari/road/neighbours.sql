-- Sections of the same route and administrator whose end lies near an end of a section.
-- :section uuid, :on date, :near degrees.
SELECT b.section_id
  FROM road.section_version a
  JOIN road.section_version b ON b.route_id = a.route_id AND b.administrator_id = a.administrator_id AND b.section_id <> a.section_id
   AND b.valid @> :on::date AND b.geom && ST_Expand(a.geom, :near)
  JOIN road.section s ON s.id = b.section_id
 WHERE a.section_id = :section AND a.valid @> :on::date
   AND ST_DWithin(ST_Collect(ST_StartPoint(a.geom), ST_EndPoint(a.geom)), ST_Collect(ST_StartPoint(b.geom), ST_EndPoint(b.geom)), :near)
 ORDER BY length(s.section_code), s.section_code
