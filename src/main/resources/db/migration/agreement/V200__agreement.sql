-- Agreements 協定 between authorities: who does what on which section, when, at whose cost.
CREATE SCHEMA agreement;

CREATE TABLE agreement.revision (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), number bigint NOT NULL);
INSERT INTO agreement.revision (number) VALUES (1);
CREATE FUNCTION agreement.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE agreement.revision SET number = number + 1;
  RETURN NULL;
END $$;

CREATE TABLE agreement.agreement (
  id            uuid PRIMARY KEY,
  -- as the offices write it: 第12号
  number        text NOT NULL CHECK (number <> ''),
  title         text NOT NULL CHECK (title <> ''),
  kind          text NOT NULL CHECK (kind IN ('PATROL', 'EXCHANGE', 'ENTRUSTED', 'EMERGENCY', 'SUPPORT')),
  -- 道路ネットワークの協働に関する協定, 事務の委託 (地方自治法252条の14) …
  legal_basis   text,
  -- first day, and first day after the last
  period_from   date NOT NULL,
  period_until  date NOT NULL CHECK (period_until > period_from),
  period        daterange GENERATED ALWAYS AS (daterange(period_from, period_until)) STORED,
  -- the part of each year in which work is done, as month-day, half-open; null: all year. It may cross the year's end.
  season_from   text CHECK (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND season_from <> '02-29'),
  season_until  text CHECK (season_until ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND season_until <> '02-29'),
  state         text NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'WITHDRAWN', 'AGREED', 'CONCLUDED',
                  'IN_FORCE', 'ENDED', 'TERMINATED', 'SUPERSEDED')),
  -- who wrote it
  author_id     uuid NOT NULL,
  supersedes_id uuid REFERENCES agreement.agreement,
  -- the agreement of the season before, whose items were taken over 更新
  renews_id     uuid REFERENCES agreement.agreement,
  -- the day of signature 締結日
  concluded_on  date CHECK (concluded_on IS NOT NULL OR state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'WITHDRAWN', 'AGREED')),
  -- the day it entered into force; null: not yet, or never. Public from then on.
  entered_on    date CHECK (entered_on IS NOT NULL OR state NOT IN ('IN_FORCE', 'ENDED', 'SUPERSEDED')),
  -- ended early: the first day on which it no longer holds
  terminated_from date,
  remark        text,
  version       integer NOT NULL DEFAULT 0,
  CHECK ((season_from IS NULL) = (season_until IS NULL)),
  CHECK (season_from <> season_until),
  CHECK (terminated_from BETWEEN period_from AND period_until),
  UNIQUE (id, kind)
);
-- An agreement gives way to one other at most, however many offices sign at the same time.
CREATE UNIQUE INDEX one_successor ON agreement.agreement (supersedes_id)
  WHERE state IN ('CONCLUDED', 'IN_FORCE', 'ENDED', 'SUPERSEDED') OR (state = 'TERMINATED' AND entered_on IS NOT NULL);

CREATE INDEX ON agreement.agreement (renews_id) WHERE renews_id IS NOT NULL;

CREATE TABLE agreement.party (
  id              uuid PRIMARY KEY,
  agreement_id    uuid NOT NULL REFERENCES agreement.agreement ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  -- 実務合意; an edit clears it
  consented_on    date,
  consented_by    uuid,
  -- this side's 文書番号 and signed PDF
  document_number text,
  document_blob   uuid,
  UNIQUE (agreement_id, organisation_id)
);

-- 連絡体制: the posts of one side that are called about its agreement. Of no concern to the public.
CREATE TABLE agreement.contact (
  id            uuid PRIMARY KEY,
  party_id      uuid NOT NULL REFERENCES agreement.party ON DELETE CASCADE,
  -- the order in which they are called
  position      integer NOT NULL,
  -- name of the post, not of a person
  post          text NOT NULL CHECK (post <> ''),
  day_phone     text,
  night_phone   text,
  holiday_phone text,
  UNIQUE (party_id, position),
  CHECK (coalesce(day_phone, night_phone, holiday_phone) <> '')
);

-- 事務の委託: what the council of one side resolved, its public notice and report (地方自治法 252条の14).
CREATE TABLE agreement.entrustment (
  party_id          uuid PRIMARY KEY REFERENCES agreement.party ON DELETE CASCADE,
  resolved_on       date,
  resolution_number text,
  noticed_on        date,
  notice_number     text,
  reported_on       date,
  CHECK (resolved_on IS NOT NULL OR (resolution_number IS NULL AND noticed_on IS NULL AND reported_on IS NULL)),
  CHECK (noticed_on >= resolved_on),
  CHECK (reported_on >= resolved_on),
  CHECK (noticed_on IS NOT NULL OR notice_number IS NULL)
);

-- Every step of the life cycle, in order.
CREATE TABLE agreement.step (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agreement_id uuid NOT NULL REFERENCES agreement.agreement ON DELETE CASCADE,
  at           timestamptz NOT NULL,
  on_day       date NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('DRAFT', 'EDIT', 'PROPOSE', 'RETURN', 'WITHDRAW', 'CONSENT', 'CONCLUDE', 'ATTACH', 'ENTER', 'TERMINATE', 'END',
                 'GIVE_WAY')),
  from_state   text,
  to_state     text NOT NULL,
  -- null: the clock did it
  actor_id     uuid,
  -- as the person was called then
  actor_name   text,
  organisation_id uuid,
  comment      text
);
CREATE INDEX ON agreement.step (agreement_id);

CREATE TABLE agreement.item (
  id                uuid PRIMARY KEY,
  agreement_id      uuid NOT NULL,
  -- the agreement's, because support is outside the exclusion
  kind              text NOT NULL,
  section_id        uuid,
  structure_id      uuid,
  route_id          uuid,
  work_type         text NOT NULL CHECK (work_type IN ('PLOUGHING', 'LEVELLING', 'PACKED_SNOW', 'WIDENING', 'HAUL_AWAY', 'DE_ICING',
                      'SPRING_CLEARING', 'FOOTWAY_CLEARING', 'PATROL', 'MINOR_REPAIR', 'BRIDGE_SUPPORT', 'SLOPE_SUPPORT')),
  -- up [1,2), down [2,3), both carriageways [1,3), left footway [3,4), right footway [4,5), both footways [3,5)
  part              int4range NOT NULL CHECK (NOT isempty(part) AND (part <@ int4range(1, 3) OR part <@ int4range(3, 5))),
  administrator_id  uuid NOT NULL,
  performer_id      uuid NOT NULL,
  -- the performer's contract that does it; null: own staff, or not yet said
  contract_id       uuid,
  payer_id          uuid NOT NULL,
  -- 協定延長, metres as signed
  agreed_length_m   numeric(12, 2) CHECK (agreed_length_m >= 0),
  frequency         text,
  threshold_cm      integer CHECK (threshold_cm BETWEEN 0 AND 200),
  finish_by         time,
  remark            text,
  -- agreement period ∩ season, cut on supersede or early end; half-open days
  effective         datemultirange NOT NULL,
  -- true from entry into force, and stays true after the end
  binding           boolean NOT NULL DEFAULT false,
  -- the programme it counts for; null: none. Stored, so that the planner knows how many there are.
  programme         text GENERATED ALWAYS AS (
    CASE WHEN section_id IS NULL THEN NULL
         WHEN kind = 'PATROL' AND work_type = 'PATROL' THEN 'PATROL'
         WHEN kind IN ('EXCHANGE', 'ENTRUSTED') AND lower(part) < 3 AND work_type IN ('PLOUGHING', 'LEVELLING', 'PACKED_SNOW', 'WIDENING',
                'HAUL_AWAY', 'DE_ICING', 'SPRING_CLEARING') THEN 'EXCHANGE' END) STORED,
  CHECK ((section_id IS NULL) <> (structure_id IS NULL)),
  CHECK (work_type <> 'FOOTWAY_CLEARING' OR lower(part) >= 3),
  CHECK (performer_id <> administrator_id),
  FOREIGN KEY (agreement_id, kind) REFERENCES agreement.agreement (id, kind) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT one_performer EXCLUDE USING gist (section_id WITH =, work_type WITH =, part WITH &&, effective WITH &&)
    WHERE (binding AND kind <> 'SUPPORT') DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT one_performer_of_structure EXCLUDE USING gist (structure_id WITH =, work_type WITH =, part WITH &&, effective WITH &&)
    WHERE (binding AND kind <> 'SUPPORT' AND structure_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON agreement.item (agreement_id);
CREATE INDEX ON agreement.item (section_id);
-- What bound in a year, for statistics and the map.
CREATE INDEX ON agreement.item USING gist (effective) WHERE binding;
CREATE INDEX ON agreement.item (structure_id) WHERE structure_id IS NOT NULL;

-- What has bound is history: it may be cut or moved, never unbound or deleted.
CREATE FUNCTION agreement.refuse_unbinding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'agreement.item % has bound: % is refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER keep_binding BEFORE UPDATE ON agreement.item FOR EACH ROW WHEN (OLD.binding AND NOT NEW.binding)
  EXECUTE FUNCTION agreement.refuse_unbinding();
CREATE TRIGGER keep_history BEFORE DELETE ON agreement.item FOR EACH ROW WHEN (OLD.binding)
  EXECUTE FUNCTION agreement.refuse_unbinding();
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON agreement.item FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch();
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON agreement.agreement FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch();

-- What is known of a programme's year. A year without a row is notRecorded. Not recorded is データなし, never 0.
CREATE TABLE agreement.programme_year (
  id           uuid PRIMARY KEY,
  programme    text NOT NULL CHECK (programme IN ('PATROL', 'EXCHANGE')),
  -- of the prefecture whose programme it is
  organisation_id uuid NOT NULL,
  fiscal_year  integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2150),
  status       text NOT NULL CHECK (status IN ('RECORDED', 'BEFORE_START', 'NOT_RECORDED')),
  note         text,
  UNIQUE (programme, organisation_id, fiscal_year)
);
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON agreement.programme_year FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch();

-- Counts the commits that changed what is known to have bound in a fiscal year, so that figures of the other years are not counted again.
-- Years without a row have never changed. Drafts do not count.
CREATE TABLE agreement.year_revision (fiscal_year integer PRIMARY KEY, number bigint NOT NULL);
-- Fiscal years that days meet; without an end, until the last year that a programme may have.
CREATE FUNCTION agreement.fiscal_years(days datemultirange) RETURNS SETOF integer LANGUAGE sql IMMUTABLE AS $$
  SELECT generate_series(extract(year FROM lower(r) - interval '3 months')::int,
                         coalesce(extract(year FROM upper(r) - 1 - interval '3 months')::int, 2150))
    FROM unnest(days) r
$$;
CREATE FUNCTION agreement.touch_years(years integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO agreement.year_revision (fiscal_year, number)
  SELECT DISTINCT y, 1 FROM unnest(years) y ORDER BY y
  ON CONFLICT (fiscal_year) DO UPDATE SET number = year_revision.number + 1
$$;
CREATE FUNCTION agreement.touch_item_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Of the many rows of a bulk load few have different days.
  IF TG_OP <> 'DELETE' THEN
    PERFORM agreement.touch_years(array_agg(y)) FROM (SELECT DISTINCT effective FROM new_rows WHERE binding) d, agreement.fiscal_years(effective) y;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM agreement.touch_years(array_agg(y)) FROM (SELECT DISTINCT effective FROM old_rows WHERE binding) d, agreement.fiscal_years(effective) y;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_years_insert AFTER INSERT ON agreement.item REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch_item_years();
CREATE TRIGGER touch_years_update AFTER UPDATE ON agreement.item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch_item_years();
CREATE TRIGGER touch_years_delete AFTER DELETE ON agreement.item REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION agreement.touch_item_years();
CREATE FUNCTION agreement.touch_known_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM agreement.touch_years(array_remove(ARRAY[OLD.fiscal_year, NEW.fiscal_year], NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_years AFTER INSERT OR UPDATE OR DELETE ON agreement.programme_year
  FOR EACH ROW EXECUTE FUNCTION agreement.touch_known_year();

SELECT account.audit_table('agreement.programme_year'), account.audit_table('agreement.contact'), account.audit_table('agreement.entrustment');
-- As account.audit_table, but a bulk load (BulkAgreements) sets yukiwatari.bulk in its transaction and writes one entry itself.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON agreement.agreement FOR EACH ROW
  WHEN (current_setting('yukiwatari.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION account.audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON agreement.party FOR EACH ROW
  WHEN (current_setting('yukiwatari.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION account.audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON agreement.item FOR EACH ROW
  WHEN (current_setting('yukiwatari.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION account.audit_row();
