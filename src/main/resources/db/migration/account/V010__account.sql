-- Organisations 団体, users, memberships, audit.
CREATE SCHEMA account;

CREATE TABLE account.organisation (
  id           uuid PRIMARY KEY,
  -- 全国地方公共団体コード (JIS X 0402 with check digit, 6 digits); contractors and offices may have none
  code         text UNIQUE CHECK (code ~ '^[0-9A-Z]{6}$'),
  kind         text NOT NULL CHECK (kind IN ('STATE', 'PREFECTURE', 'OFFICE', 'CITY', 'TOWN', 'VILLAGE', 'CONTRACTOR')),
  name         text NOT NULL CHECK (name <> ''),
  name_kana    text,
  name_en      text,
  -- the prefecture of an office 地域振興局 or municipality; of a contractor the authority that entered it
  parent_id    uuid REFERENCES account.organisation,
  -- half-open days; null: no known beginning, no end
  valid_from   date,
  valid_until  date CHECK (valid_until > valid_from),
  valid        daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_until)) STORED,
  -- after a merger 合併
  successor_id uuid REFERENCES account.organisation,
  phone        text,
  version      integer NOT NULL DEFAULT 0
);

CREATE TABLE account.app_user (
  id                   uuid PRIMARY KEY,
  login                text NOT NULL CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,62}$'),
  display_name         text NOT NULL CHECK (display_name <> ''),
  -- whose administrators keep the account (name, password, enabled); roles may be held elsewhere too
  organisation_id      uuid NOT NULL REFERENCES account.organisation,
  password_hash        text NOT NULL,
  enabled              boolean NOT NULL DEFAULT true,
  must_change_password boolean NOT NULL DEFAULT false,
  -- made by the demonstration: refused outside demo mode
  demo                 boolean NOT NULL DEFAULT false,
  version              integer NOT NULL DEFAULT 0,
  UNIQUE (login)
);

-- A role is held in one organisation for a time.
CREATE TABLE account.membership (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL REFERENCES account.app_user,
  organisation_id uuid NOT NULL REFERENCES account.organisation,
  role            text NOT NULL CHECK (role IN ('CREW', 'DISPATCHER', 'MANAGER', 'ADMINISTRATOR')),
  valid           daterange NOT NULL DEFAULT '(,)',
  EXCLUDE USING gist (user_id WITH =, organisation_id WITH =, role WITH =, valid WITH &&)
);

-- Append-only trace of every change of every editable row.
CREATE TABLE account.audit_entry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  table_name   text NOT NULL,
  row_id       text,
  -- I, U, D for a row; B for a batch over derived or bulk rows, described in new_row
  operation    char(1) NOT NULL CHECK (operation IN ('I', 'U', 'D', 'B')),
  old_row      jsonb,
  new_row      jsonb,
  actor_id     uuid,
  on_behalf_of uuid,
  request_id   text
);
CREATE INDEX ON account.audit_entry (table_name, row_id, id);
CREATE INDEX ON account.audit_entry (on_behalf_of, id);

CREATE FUNCTION account.audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION account.audit_refuse();

-- Actor, on behalf of and request id are transaction-local settings, set in one place (account.AuditContext).
CREATE FUNCTION account.audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END;
BEGIN
  INSERT INTO account.audit_entry (table_name, row_id, operation, old_row, new_row, actor_id, on_behalf_of, request_id)
  VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, coalesce(new_row, old_row) ->> 'id', left(TG_OP, 1), old_row, new_row,
          nullif(current_setting('yukiwatari.actor', true), '')::uuid,
          nullif(current_setting('yukiwatari.on_behalf_of', true), '')::uuid,
          nullif(current_setting('yukiwatari.request', true), ''));
  RETURN NULL;
END $$;

-- audit_table: every module's migration calls this for each editable table it makes.
CREATE FUNCTION account.audit_table(watched regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION account.audit_row()', watched);
END $$;

-- audit_batch: one entry for a change of derived or bulk rows (imports, network builds, demonstration data).
CREATE FUNCTION account.audit_batch(changed text, detail jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO account.audit_entry (table_name, operation, new_row, actor_id, on_behalf_of, request_id)
  VALUES (changed, 'B', detail,
          nullif(current_setting('yukiwatari.actor', true), '')::uuid,
          nullif(current_setting('yukiwatari.on_behalf_of', true), '')::uuid,
          nullif(current_setting('yukiwatari.request', true), ''));
$$;

SELECT account.audit_table('account.organisation'), account.audit_table('account.app_user'), account.audit_table('account.membership');

-- Wrong passwords per typed login, existing or not (account.LoginFailures).
CREATE TABLE account.login_failure (
  login        text PRIMARY KEY,
  failures     integer NOT NULL,
  last_at      timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX ON account.login_failure (last_at);

-- Sessions (Spring Session JDBC's own table, in our schema).
CREATE TABLE account.spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX ON account.spring_session (expiry_time);
CREATE INDEX ON account.spring_session (principal_name);
CREATE TABLE account.spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES account.spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
