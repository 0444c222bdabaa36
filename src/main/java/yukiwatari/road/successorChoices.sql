-- The sections that may follow each of :sections (uuid[]) once the import :import is applied on :on (date): of the file and of those that
-- stay, what lies within :near degrees or on the same route, the nearest first, at most :most of them. Lengths in metres.
WITH old AS (
  SELECT v.section_id, s.administrator_id, s.kind, s.route_number, v.geom
    FROM road.section s
    JOIN road.section_version v ON v.section_id = s.id AND v.valid @> :on::date
   WHERE s.id = ANY (:sections::uuid[])),
later AS (
  SELECT i.section_id, i.administrator_id, i.kind, i.route_number, i.route_name, i.section_code, i.geom, i.change = 'ADDED' AS added
    FROM road.import_section i
   WHERE i.import_id = :import AND i.change <> 'CLOSED'
  UNION ALL
  SELECT v.section_id, s.administrator_id, s.kind, s.route_number, r.name, s.section_code, v.geom, false
    FROM road.section_version v
    JOIN road.section s ON s.id = v.section_id
    JOIN road.route r ON r.id = v.route_id
   WHERE v.valid @> :on::date AND s.administrator_id IN (SELECT administrator_id FROM old)
     AND NOT EXISTS (SELECT FROM road.import_section i WHERE i.import_id = :import AND i.section_id = v.section_id))
SELECT old.section_id AS predecessor, l.section_id, l.kind, l.route_number AS number, l.route_name AS name, l.section_code, l.added,
       coalesce(ST_Length(l.geom::geography), 0) AS length_m
  FROM old
 CROSS JOIN LATERAL (
   SELECT later.*, ST_Distance(later.geom, old.geom) AS distance
     FROM later
    WHERE later.geom && ST_Expand(old.geom, :near)
       OR (later.administrator_id, later.kind, later.route_number) = (old.administrator_id, old.kind, old.route_number)
    ORDER BY distance NULLS LAST, later.section_code
    LIMIT :most) l
 ORDER BY old.section_id, l.distance NULLS LAST, l.section_code
