-- Structures follow their section to the successor on whose line they lie. Run before the versions change.
-- :import uuid, :on date. Measures are metres along the section; on the Web Mercator twin a share of the length is the same share on the ground.
WITH old AS (
  SELECT v.section_id, v.geom_3857 AS line, v.gis_length_m AS meters
    FROM road.section_version v
   WHERE v.valid @> :on::date AND v.gis_length_m > 0
     AND v.section_id IN (SELECT predecessor_id FROM road.import_succession WHERE import_id = :import)),
standing AS (
  SELECT t.id, t.section_id, ST_LineInterpolatePoint(old.line, least(1, t.from_m / old.meters)) AS first,
         ST_LineInterpolatePoint(old.line, least(1, (t.from_m + t.to_m) / 2 / old.meters)) AS middle,
         ST_LineInterpolatePoint(old.line, least(1, t.to_m / old.meters)) AS last
    FROM road.structure t
    JOIN old USING (section_id)
   WHERE t.valid && daterange(:on::date, NULL)),
successor AS (
  SELECT s.predecessor_id, s.successor_id, s.share, coalesce(ST_Transform(i.geom, 3857), v.geom_3857) AS line,
         coalesce(ST_Length(i.geom::geography), v.gis_length_m) AS meters
    FROM road.import_succession s
    LEFT JOIN road.import_section i ON i.import_id = s.import_id AND i.section_id = s.successor_id
    LEFT JOIN road.section_version v ON i.section_id IS NULL AND v.section_id = s.successor_id AND v.valid @> :on::date
   WHERE s.import_id = :import),
placed AS (
  SELECT t.id, s.successor_id, s.meters * ST_LineLocatePoint(s.line, t.first) AS one_m, s.meters * ST_LineLocatePoint(s.line, t.last) AS other_m
    FROM standing t
   CROSS JOIN LATERAL (SELECT * FROM successor WHERE successor.predecessor_id = t.section_id AND successor.line IS NOT NULL
                        ORDER BY ST_Distance(successor.line, t.middle), successor.share DESC LIMIT 1) s)
UPDATE road.structure t
   SET section_id = p.successor_id, from_m = round(least(p.one_m, p.other_m)::numeric, 2), to_m = round(greatest(p.one_m, p.other_m)::numeric, 2),
       version = t.version + 1
  FROM placed p
 WHERE t.id = p.id
