-- The candidates that :reader (an authority) may see: of its own roads, those it would take, and as a prefecture those of its municipalities.
-- Sections with who ploughs them on :day by an agreement. :reason, :party, :municipality, :from, :until (metres) narrow; null: all.
SELECT c.id, c.number, c.reasons, c.length_m, c.distance_m, c.junctions, c.touching, s.estimated, s.sections,
       a.id AS administrator_id, a.name AS administrator_name, a.kind AS administrator_kind,
       n.id AS neighbour_id, n.name AS neighbour_name, n.kind AS neighbour_kind,
       m.id AS municipality_id, m.name AS municipality_name, m.kind AS municipality_kind
  FROM exchange.finding f
  JOIN exchange.candidate c ON c.finding_id = f.id
  JOIN published.organisation a ON a.id = c.administrator_id
  JOIN published.organisation n ON n.id = c.neighbour_id
  LEFT JOIN published.organisation m ON m.id = c.municipality_id
 CROSS JOIN LATERAL (
   SELECT bool_or(v.estimated) AS estimated,
          jsonb_agg(jsonb_build_object('id', p.section_id, 'road', coalesce(v.name, ''), 'code', i.section_code, 'fromMeters', p.from_m,
                      'toMeters', p.to_m, 'lengthMeters', p.length_m, 'wholeMeters', v.gis_length_m, 'performer', today.performer,
                      'agreement', today.number) ORDER BY p.sequence) AS sections
     FROM exchange.candidate_section p
     JOIN published.section i ON i.id = p.section_id
     JOIN published.section_version v ON v.section_id = p.section_id AND v.valid @> f.as_of
     LEFT JOIN LATERAL (
       SELECT o.name AS performer, g.number
         FROM published.responsibility r
         JOIN published.organisation o ON o.id = r.performer_id
         JOIN published.agreement g ON g.id = r.agreement_id
        WHERE r.section_id = p.section_id AND r.basis = 'AGREEMENT' AND r.work_type = 'PLOUGHING' AND r.part < 3
          AND r.days @> CAST(:day AS date)
        ORDER BY r.part LIMIT 1) today ON true
    WHERE p.candidate_id = c.id) s
 WHERE f.state = 'DONE'
   AND :reader IN (a.id, n.id, a.parent_id, n.parent_id)
   AND (CAST(:reason AS text) IS NULL OR :reason = ANY (c.reasons))
   AND (CAST(:party AS uuid) IS NULL OR :party IN (a.id, n.id))
   AND (CAST(:municipality AS uuid) IS NULL OR c.municipality_id = :municipality)
   AND (CAST(:from AS double precision) IS NULL OR c.length_m >= :from)
   AND (CAST(:until AS double precision) IS NULL OR c.length_m <= :until)
 ORDER BY c.number
