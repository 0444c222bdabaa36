-- What a person said of the columns of a file, kept for the next file of the same form.
CREATE TABLE road.mapping (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  name            text NOT NULL CHECK (name <> ''),
  -- as docs/import.md says
  mapping         jsonb NOT NULL,
  version         integer NOT NULL DEFAULT 0,
  UNIQUE (organisation_id, name)
);
SELECT account.audit_table('road.mapping');
