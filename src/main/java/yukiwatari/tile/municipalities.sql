-- The cities, towns and villages that stand on a day and have an area, by code.
-- Parameters: day (date). Degrees (EPSG:6668); the label lies inside the area.
SELECT o.code, o.kind, o.name, o.name_en, ST_XMin(j.geom) AS west, ST_YMin(j.geom) AS south, ST_XMax(j.geom) AS east,
       ST_YMax(j.geom) AS north, ST_X(label) AS longitude, ST_Y(label) AS latitude
  FROM published.organisation o
  JOIN published.jurisdiction j ON j.organisation_id = o.id AND j.valid @> :day::date
 CROSS JOIN LATERAL ST_PointOnSurface(j.geom) AS label
 WHERE o.kind IN ('CITY', 'TOWN', 'VILLAGE') AND o.valid @> :day::date AND o.code IS NOT NULL
 ORDER BY o.code
