-- What people changed in a plan: work moved by hand, the plan made anew while it was being carried out, or a point of the curve of
-- saving that they may choose. Each change gives a run
-- of its own; the plan it is based on stays as it is.
CREATE TABLE plan.change (
  -- the run with the changed plan
  id              uuid PRIMARY KEY REFERENCES plan.run ON DELETE CASCADE,
  based_on        uuid NOT NULL REFERENCES plan.run ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('MOVED', 'REWORKED', 'CURVE')),
  -- what was asked for: sections and their target, or time, broken machines and closed sections
  content         jsonb NOT NULL,
  -- the authority that asked; it alone decides
  organisation_id uuid NOT NULL,
  asked_at        timestamptz NOT NULL,
  decision        text NOT NULL CHECK (decision IN ('PROPOSED', 'ACCEPTED', 'DISCARDED')),
  decided_at      timestamptz
);
CREATE INDEX ON plan.change (based_on);

SELECT account.audit_table('plan.change');
