-- What the sheet's map draws, in EPSG:3857, simplified to :tolerance metres: municipal boundaries (boundary), the prefecture's and the state's
-- roads (road), the sections of a programme's year by direction (municipality: municipal roads, prefecture: roads of the prefecture),
-- each as it was last in the year. Only what is public.
-- Parameters: programme (text), first and next (dates: 1 April and the next 1 April), tolerance.
WITH side AS (
  SELECT id, CASE WHEN kind IN ('PREFECTURE', 'OFFICE') THEN 'prefecture' WHEN kind IN ('CITY', 'TOWN', 'VILLAGE') THEN 'municipality' END AS side
    FROM published.organisation
)
SELECT 'boundary' AS layer, o.name AS name, ST_AsBinary(ST_Simplify(ST_Boundary(j.geom_3857), :tolerance)) AS shape, ST_X(p.label) AS x, ST_Y(p.label) AS y
  FROM published.jurisdiction j
  JOIN published.organisation o ON o.id = j.organisation_id
 CROSS JOIN LATERAL (SELECT ST_PointOnSurface(j.geom_3857) AS label) p
 WHERE o.kind IN ('CITY', 'TOWN', 'VILLAGE') AND j.valid @> (:next::date - 1)
UNION ALL
SELECT 'road', NULL, ST_AsBinary(ST_Simplify(v.geom_3857, :tolerance, true)), NULL, NULL
  FROM published.section_version v
 WHERE v.valid @> (:next::date - 1) AND v.kind IN ('NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL') AND v.geom_3857 IS NOT NULL
UNION ALL
SELECT DISTINCT ON (i.section_id, a.side) a.side, NULL, ST_AsBinary(ST_Simplify(v.geom_3857, :tolerance, true)), NULL, NULL
  FROM published.binding_item i
  JOIN side a ON a.id = i.administrator_id
  JOIN side p ON p.id = i.performer_id AND p.side <> a.side
  JOIN published.section_version v ON v.section_id = i.section_id AND v.valid && daterange(:first::date, :next::date)
 WHERE i.programme = :programme AND lower(i.part) < 3 AND i.effective && daterange(:first::date, :next::date) AND v.geom_3857 IS NOT NULL
