-- Adds concluded agreements with parties and history. :rows is a JSON array of objects as BulkAgreements writes them, :at the instant of
-- registration.
WITH r AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (
    id uuid, number text, title text, kind text, legal_basis text, period_from date, period_until date, season_from text, season_until text,
    state text, author_id uuid, concluded_on date, entered_on date, parties jsonb)),
agreements AS (
  INSERT INTO agreement.agreement (id, number, title, kind, legal_basis, period_from, period_until, season_from, season_until, state,
                                   author_id, concluded_on, entered_on)
  SELECT id, number, title, kind, legal_basis, period_from, period_until, season_from, season_until, state, author_id, concluded_on,
         entered_on
    FROM r),
parties AS (
  INSERT INTO agreement.party (id, agreement_id, organisation_id, consented_on, document_number)
  SELECT gen_random_uuid(), r.id, p.organisation_id, r.concluded_on, p.document_number
    FROM r, jsonb_to_recordset(r.parties) AS p (organisation_id uuid, document_number text))
INSERT INTO agreement.step (agreement_id, at, on_day, kind, from_state, to_state)
SELECT r.id, :at, s.on_day, s.kind, s.from_state, s.to_state
  FROM r
 CROSS JOIN LATERAL (VALUES (1, r.concluded_on, 'CONCLUDE', NULL, 'CONCLUDED'),
                            (2, r.entered_on, 'ENTER', 'CONCLUDED', 'IN_FORCE'),
                            (3, CASE WHEN r.state = 'ENDED' THEN r.period_until END, 'END', 'IN_FORCE', 'ENDED'))
       AS s (sequence, on_day, kind, from_state, to_state)
 WHERE s.on_day IS NOT NULL
 ORDER BY r.id, s.sequence
