-- Where to look for a section on the map: its line, else the rest of its route, else its administrator's area.
-- :section, :route, :administrator uuid, :day date.
SELECT ST_XMin(e.box) || ',' || ST_YMin(e.box) || ',' || ST_XMax(e.box) || ',' || ST_YMax(e.box)
  FROM (SELECT coalesce(
          (SELECT ST_Extent(geom) FROM road.section_version WHERE section_id = :section AND valid @> :day::date),
          (SELECT ST_Extent(geom) FROM road.section_version WHERE route_id = :route AND valid @> :day::date),
          (SELECT ST_Extent(geom) FROM road.jurisdiction WHERE organisation_id = :administrator AND valid @> :day::date)) AS box) e
 WHERE e.box IS NOT NULL
