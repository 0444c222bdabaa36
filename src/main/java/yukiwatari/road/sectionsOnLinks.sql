-- Whose some links are.
-- :version, :links int[].
SELECT s.link_id, s.section_id, v.route_id, v.kind, r.number, coalesce(v.name, r.name) AS name, i.section_code
  FROM road.section_link s
  JOIN road.network_version n ON n.id = s.network_version
  JOIN road.section i ON i.id = s.section_id
  JOIN road.section_version v ON v.section_id = s.section_id AND v.valid @> n.as_of
  JOIN road.route r ON r.id = v.route_id
 WHERE s.network_version = :version AND s.counted AND s.link_id = ANY (:links)
