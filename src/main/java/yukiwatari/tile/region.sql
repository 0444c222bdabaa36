-- The area of the municipalities that stand on a day; without boundaries, that of the roads of the day.
-- Parameters: day (date). Always one row; degrees (EPSG:6668), null when there is neither boundary nor road.
WITH municipality AS (
  SELECT j.geom
    FROM published.jurisdiction j
    JOIN published.organisation o ON o.id = j.organisation_id
   WHERE o.kind IN ('CITY', 'TOWN', 'VILLAGE') AND j.valid @> :day::date
), area AS (
  SELECT coalesce((SELECT ST_Extent(geom) FROM municipality),
                  (SELECT ST_Extent(geom) FROM published.section_version WHERE valid @> :day::date)) AS box
)
SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north FROM area
