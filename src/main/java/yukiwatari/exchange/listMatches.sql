-- Sections that one side of :reader and another authority asks for (依頼したい) and the other accepts (引き受け可), as the roads are on :day. The
-- administrator must still be who asked. meters: of the candidate's part where only a part of the section is meant, else what an agreement
-- would state.
SELECT r.section_id AS section, v.name AS road, i.section_code AS code, r.organisation_id AS administrator, a.organisation_id AS performer,
       CASE WHEN r.organisation_id = :reader THEN a.organisation_id ELSE r.organisation_id END AS counterpart,
       CASE WHEN r.organisation_id = :reader THEN p.name ELSE o.name END AS counterpart_name,
       round(coalesce(part.length_m::numeric, v.cleared_length_m, v.official_length_m, v.gis_length_m::numeric), 2) AS meters,
       r.remark AS request_remark, a.remark AS accept_remark
  FROM exchange.mark r
  JOIN exchange.mark a ON a.section_id = r.section_id AND a.organisation_id = r.counterpart_id AND a.counterpart_id = r.organisation_id
       AND a.stance = 'ACCEPT'
  JOIN published.section_version v ON v.section_id = r.section_id AND v.valid @> CAST(:day AS date) AND v.administrator_id = r.organisation_id
  JOIN published.section i ON i.id = r.section_id
  JOIN published.organisation o ON o.id = r.organisation_id
  JOIN published.organisation p ON p.id = a.organisation_id
  LEFT JOIN LATERAL (
    SELECT s.length_m FROM exchange.candidate_section s JOIN exchange.candidate c ON c.id = s.candidate_id
     WHERE s.section_id = r.section_id AND c.neighbour_id = a.organisation_id AND s.length_m < 0.95 * v.gis_length_m
     ORDER BY s.length_m DESC LIMIT 1) part ON true
 WHERE r.stance = 'REQUEST' AND :reader IN (r.organisation_id, a.organisation_id)
 ORDER BY counterpart_name, road, code, section
