-- The marks that :reader (an authority) may read on :day: its own, those addressed to it, and those made in its surveys.
SELECT m.section_id AS section, v.name AS road, i.section_code AS code,
       coalesce(v.cleared_length_m, v.official_length_m, v.gis_length_m::numeric)::double precision AS meters,
       m.organisation_id AS organisation, o.name AS organisation_name, m.counterpart_id AS counterpart, c.name AS counterpart_name,
       coalesce(v.administrator_id, i.administrator_id) AS administrator, m.stance, m.remark, m.survey_id AS survey, m.marked_on,
       CASE WHEN m.organisation_id = :reader THEN m.marked_by END AS marked_by, m.version
  FROM exchange.mark m
  JOIN published.section i ON i.id = m.section_id
  LEFT JOIN published.section_version v ON v.section_id = m.section_id AND v.valid @> CAST(:day AS date)
  JOIN published.organisation o ON o.id = m.organisation_id
  JOIN published.organisation c ON c.id = m.counterpart_id
 WHERE :reader IN (m.organisation_id, m.counterpart_id)
    OR EXISTS (SELECT FROM exchange.survey s WHERE s.id = m.survey_id AND s.organisation_id = :reader)
 ORDER BY o.code NULLS LAST, road, code, c.code NULLS LAST, m.id
