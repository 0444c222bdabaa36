-- What organisations say to exchanging a section, and the yearly needs survey 要望調査.
CREATE TABLE exchange.survey (
  id              uuid PRIMARY KEY,
  -- the prefecture that asks its municipalities
  organisation_id uuid NOT NULL,
  fiscal_year     integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2150),
  title           text NOT NULL CHECK (title <> '' AND length(title) <= 200),
  -- the last day to answer
  deadline        date NOT NULL,
  note            text CHECK (length(note) <= 2000),
  opened_on       date NOT NULL CHECK (opened_on <= deadline),
  -- null: open
  closed_on       date,
  version         integer NOT NULL DEFAULT 0
);
-- An authority asks one question at a time.
CREATE UNIQUE INDEX one_open ON exchange.survey (organisation_id) WHERE closed_on IS NULL;

-- A municipality says that it has marked all it wants to; taken back by deleting the row.
CREATE TABLE exchange.survey_answer (
  id              uuid PRIMARY KEY,
  survey_id       uuid NOT NULL REFERENCES exchange.survey,
  organisation_id uuid NOT NULL,
  answered_on     date NOT NULL,
  answered_by     text NOT NULL,
  remark          text CHECK (length(remark) <= 500),
  UNIQUE (survey_id, organisation_id)
);

-- One organisation's word about one section and one other organisation.
CREATE TABLE exchange.mark (
  id              uuid PRIMARY KEY,
  section_id      uuid NOT NULL,
  organisation_id uuid NOT NULL,
  counterpart_id  uuid NOT NULL CHECK (counterpart_id <> organisation_id),
  -- 依頼したい (by the administrator), 引き受け可 (by the other), 不可 (by either)
  stance          text NOT NULL CHECK (stance IN ('REQUEST', 'ACCEPT', 'REFUSE')),
  remark          text CHECK (length(remark) <= 500),
  -- the survey that was open when it was made
  survey_id       uuid REFERENCES exchange.survey,
  marked_on       date NOT NULL,
  -- as the person was called then
  marked_by       text NOT NULL,
  version         integer NOT NULL DEFAULT 0,
  UNIQUE (section_id, organisation_id, counterpart_id)
);
CREATE INDEX ON exchange.mark (organisation_id);
CREATE INDEX ON exchange.mark (counterpart_id);

SELECT account.audit_table('exchange.survey'), account.audit_table('exchange.survey_answer'), account.audit_table('exchange.mark');
