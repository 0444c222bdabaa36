-- A section as it is on a day, for its card; when it is not valid then, as it was last before (or first after).
-- :section uuid, :day date, :inside boolean (may guessed administrators be shown). Lengths in metres.
SELECT s.id, s.section_code, r.id AS route_id, r.kind, r.number, r.name AS route_name, v.name, v.start_place, v.end_place, v.valid @> :day::date AS current,
       CASE WHEN :inside OR NOT v.estimated THEN v.administrator_id END AS administrator_id, v.estimated,
       CASE WHEN :inside OR NOT v.estimated THEN o.name END AS administrator_name,
       v.municipality_id, m.name AS municipality_name, v.service_class, v.gis_length_m, v.official_length_m, v.cleared_length_m,
       v.width_m, v.lanes, v.oneway, v.bridge, v.tunnel, v.footway, v.snow_melting, v.subsidised, v.overlapping, v.geom IS NOT NULL AS located,
       (SELECT jsonb_agg(jsonb_build_object('from', lower(h.valid), 'until', upper(h.valid), 'gisLengthMeters', h.gis_length_m,
                           'officialLengthMeters', h.official_length_m) ORDER BY lower(h.valid))
          FROM road.section_version h WHERE h.section_id = s.id) AS versions,
       (SELECT jsonb_agg(jsonb_build_object('predecessor', l.predecessor_id, 'successor', l.successor_id, 'on', l.effective_on,
                           'change', l.change, 'notice', l.notice_number) ORDER BY l.effective_on, l.id)
          FROM road.section_lineage l WHERE s.id IN (l.predecessor_id, l.successor_id)) AS lineage,
       (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'name', t.name, 'fromMeters', t.from_m, 'toMeters', t.to_m)
                         ORDER BY t.from_m, t.name)
          FROM road.structure t WHERE t.section_id = s.id AND t.valid @> :day::date) AS structures
  FROM road.section s
  JOIN LATERAL (SELECT * FROM road.section_version c WHERE c.section_id = s.id
                 ORDER BY c.valid @> :day::date DESC, lower(c.valid) <= :day::date DESC,
                          CASE WHEN lower(c.valid) <= :day::date THEN lower(c.valid) END DESC, lower(c.valid)
                 LIMIT 1) v ON true
  JOIN road.route r ON r.id = v.route_id
  LEFT JOIN published.organisation o ON o.id = v.administrator_id
  LEFT JOIN published.organisation m ON m.id = v.municipality_id
 WHERE s.id = :section
