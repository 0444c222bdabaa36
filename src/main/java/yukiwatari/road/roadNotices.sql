-- Notices of an administrator, the newest first.
-- :administrator uuid, :limit.
SELECT n.id, n.kind, n.number, n.published_on, n.effective_on, n.section_id, s.kind AS road_kind, s.route_number, r.name AS route_name,
       s.section_code, n.successor_id, o.name AS administrator, n.promises, n.remark
  FROM road.notice n
  JOIN road.section s ON s.id = n.section_id
  LEFT JOIN road.route r ON (r.administrator_id, r.former_municipality, r.kind, r.number) = (s.administrator_id, s.former_municipality, s.kind, s.route_number)
  LEFT JOIN road.section f ON f.id = n.successor_id
  LEFT JOIN published.organisation o ON o.id = f.administrator_id
 WHERE n.administrator_id = :administrator
 ORDER BY n.effective_on DESC, n.created_at DESC
 LIMIT :limit
