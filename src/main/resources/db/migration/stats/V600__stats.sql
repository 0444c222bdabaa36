-- What statistics keep beside what they count: closed years 年度確定, years known as totals only 集計値のみ, and which regional office
-- 地域振興局 a municipality is counted under (docs/adr/0062).
CREATE SCHEMA stats;

-- A programme's fiscal year whose figures were frozen. Reopened, it stays here as history.
CREATE TABLE stats.closing (
  id               uuid PRIMARY KEY,
  programme        text NOT NULL CHECK (programme IN ('PATROL', 'EXCHANGE')),
  fiscal_year      integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2150),
  -- the prefecture whose programme it is
  organisation_id  uuid NOT NULL,
  -- the business day and the moment, by whom; names as they were then
  closed_on        date NOT NULL,
  closed_at        timestamptz NOT NULL,
  closed_by        uuid NOT NULL,
  closed_by_name   text NOT NULL,
  organisation     text NOT NULL,
  -- how it was counted, in the words of then
  rule_ja          text NOT NULL,
  rule_en          text NOT NULL,
  -- of the data that was counted (published revisions)
  revision         text NOT NULL,
  reopened_on      date,
  reopened_at      timestamptz,
  reopened_by      uuid,
  reopened_by_name text,
  reopen_reason    text CHECK (reopen_reason <> ''),
  CHECK (num_nonnulls(reopened_on, reopened_at, reopened_by, reopened_by_name, reopen_reason) IN (0, 5))
);
CREATE UNIQUE INDEX one_closing ON stats.closing (programme, fiscal_year) WHERE reopened_on IS NULL;

-- The frozen figures: the rows of yearFigures.sql as they were. Lengths are sums of metres, not rounded; null: no length was known.
CREATE TABLE stats.closed_figure (
  closing_id          uuid NOT NULL REFERENCES stats.closing,
  position            integer NOT NULL,
  scope               text NOT NULL CHECK (scope IN ('ALL', 'MUNICIPALITY', 'OFFICE', 'PAIR')),
  administrator       text CHECK (administrator IN ('PREFECTURE', 'MUNICIPALITY')),
  performer           text CHECK (performer IN ('PREFECTURE', 'MUNICIPALITY')),
  body_id             uuid,
  body_code           text,
  body_kind           text,
  body_name           text,
  body_name_en        text,
  counterpart_id      uuid,
  counterpart_code    text,
  counterpart_kind    text,
  counterpart_name    text,
  counterpart_name_en text,
  sections            integer NOT NULL,
  routes              integer NOT NULL,
  agreed              numeric,
  agreed_lacking      integer NOT NULL,
  official            numeric,
  official_lacking    integer NOT NULL,
  cleared             numeric,
  cleared_lacking     integer NOT NULL,
  gis                 numeric,
  gis_lacking         integer NOT NULL,
  known               numeric,
  known_lacking       integer NOT NULL,
  managed             numeric,
  managed_lacking     integer NOT NULL,
  PRIMARY KEY (closing_id, position)
);

-- What was closed stays as it was; a closing may only be reopened, once.
CREATE FUNCTION stats.refuse_thawing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% keeps closed years: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON stats.closed_figure FOR EACH STATEMENT EXECUTE FUNCTION stats.refuse_thawing();
CREATE TRIGGER frozen BEFORE DELETE ON stats.closing FOR EACH ROW EXECUTE FUNCTION stats.refuse_thawing();
CREATE TRIGGER reopened_once BEFORE UPDATE ON stats.closing FOR EACH ROW
  WHEN (OLD.reopened_on IS NOT NULL OR NEW.reopened_on IS NULL
        OR (OLD.id, OLD.programme, OLD.fiscal_year, OLD.organisation_id, OLD.closed_on, OLD.closed_at, OLD.closed_by, OLD.closed_by_name,
            OLD.organisation, OLD.rule_ja, OLD.rule_en, OLD.revision)
           IS DISTINCT FROM
           (NEW.id, NEW.programme, NEW.fiscal_year, NEW.organisation_id, NEW.closed_on, NEW.closed_at, NEW.closed_by, NEW.closed_by_name,
            NEW.organisation, NEW.rule_ja, NEW.rule_en, NEW.revision))
  EXECUTE FUNCTION stats.refuse_thawing();

-- Which regional office a municipality is counted under, by days. One at a time.
CREATE TABLE stats.office_area (
  id              uuid PRIMARY KEY,
  office_id       uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid           daterange NOT NULL DEFAULT '(,)' CHECK (NOT isempty(valid)),
  EXCLUDE USING gist (municipality_id WITH =, valid WITH &&)
);

SELECT account.audit_table('stats.closing'), account.audit_table('stats.office_area');

-- 集計値のみ: what is known of a year without items, as published, with its source. Never added to what is counted.
CREATE TABLE stats.known_total (
  id              uuid PRIMARY KEY,
  programme       text NOT NULL CHECK (programme IN ('PATROL', 'EXCHANGE')),
  fiscal_year     integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2150),
  -- the prefecture whose programme it is
  organisation_id uuid NOT NULL,
  -- the direction: whose roads, who works
  administrator   text NOT NULL CHECK (administrator IN ('PREFECTURE', 'MUNICIPALITY')),
  performer       text NOT NULL CHECK (performer IN ('PREFECTURE', 'MUNICIPALITY') AND performer <> administrator),
  routes          integer CHECK (routes >= 0),
  km              numeric(9, 1) CHECK (km >= 0),
  cities          integer CHECK (cities >= 0),
  towns           integer CHECK (towns >= 0),
  villages        integer CHECK (villages >= 0),
  source          text NOT NULL CHECK (source <> ''),
  remark          text CHECK (remark <> ''),
  version         integer NOT NULL DEFAULT 0,
  CHECK (num_nonnulls(routes, km) > 0),
  UNIQUE (programme, fiscal_year, organisation_id, administrator)
);
SELECT account.audit_table('stats.known_total');
