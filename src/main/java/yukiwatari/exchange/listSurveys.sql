-- The surveys that :reader asks, or is asked in by its prefecture; the open one first, then the newest. Asked are the municipalities of the
-- prefecture that exist on :day.
SELECT s.id, o.name AS organisation, s.organisation_id = :reader AS mine, s.fiscal_year, s.title, s.deadline, s.note, s.opened_on, s.closed_on,
       s.version, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('organisation', m.id, 'name', m.name, 'answeredOn', a.answered_on, 'remark', a.remark,
                  'marks', (SELECT count(*) FROM exchange.mark k WHERE k.survey_id = s.id AND k.organisation_id = m.id))
                  ORDER BY m.code NULLS LAST, m.name), '[]'::jsonb)
           FROM published.organisation m
           LEFT JOIN exchange.survey_answer a ON a.survey_id = s.id AND a.organisation_id = m.id
          WHERE m.parent_id = s.organisation_id AND m.kind IN ('CITY', 'TOWN', 'VILLAGE') AND m.valid @> CAST(:day AS date)
            AND :reader IN (m.id, s.organisation_id)) AS answers
  FROM exchange.survey s
  JOIN published.organisation o ON o.id = s.organisation_id
 WHERE s.organisation_id = :reader
    OR EXISTS (SELECT FROM published.organisation r WHERE r.id = :reader AND r.parent_id = s.organisation_id AND r.kind IN ('CITY', 'TOWN', 'VILLAGE'))
 ORDER BY s.closed_on IS NOT NULL, s.opened_on DESC, s.id DESC
