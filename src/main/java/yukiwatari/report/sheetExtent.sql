-- What the sheet's map has to hold, in EPSG:3857: the municipalities of the year's last day, else the roads. Always one row; nulls: neither.
-- Parameter: next (date: the next 1 April).
WITH area AS (
  SELECT coalesce(
    (SELECT ST_Extent(j.geom_3857) FROM published.jurisdiction j JOIN published.organisation o ON o.id = j.organisation_id
      WHERE o.kind IN ('CITY', 'TOWN', 'VILLAGE') AND j.valid @> (:next::date - 1)),
    (SELECT ST_Extent(geom_3857) FROM published.section_version WHERE valid @> (:next::date - 1))) AS box
)
SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north FROM area
