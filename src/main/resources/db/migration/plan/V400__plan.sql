-- Scenarios, runs of the solver as background jobs, and the plans they found.
CREATE SCHEMA plan;

-- db-scheduler's own table (its documentation, "Getting started"), in our schema.
CREATE TABLE plan.scheduled_task (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON plan.scheduled_task (execution_time);
CREATE INDEX ON plan.scheduled_task (last_heartbeat);

-- A question asked of the solver: whose roads, which work, which day.
CREATE TABLE plan.scenario (
  id                 uuid PRIMARY KEY,
  name               text NOT NULL CHECK (name <> ''),
  -- who asks; always a party too
  organisation_id    uuid NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('SNOW', 'PATROL')),
  day                date NOT NULL,
  -- what is planned: sections in these municipalities (none: in all) with their middle in this box (none: anywhere)
  municipality_ids   uuid[] NOT NULL,
  area               geometry(Polygon, 6668),
  machine_kinds      text[] NOT NULL CHECK (cardinality(machine_kinds) > 0),
  -- seconds for a turn by kind of machine: {"GRADER": {"left": 8, "right": 20, "uTurn": 90}, …}
  turns              jsonb NOT NULL,
  -- stands on the page and on every print, for example that the division is invented
  note               text NOT NULL,
  -- how far the km an authority serves may differ from the km it administers, in 1/1000
  tolerance_permille integer NOT NULL CHECK (tolerance_permille BETWEEN 0 AND 1000),
  -- CPU seconds of each run, the same for every variant
  effort_seconds     integer NOT NULL CHECK (effort_seconds BETWEEN 1 AND 3600),
  seed               bigint NOT NULL,
  created_at         timestamptz NOT NULL,
  version            integer NOT NULL DEFAULT 0,
  CHECK (cardinality(municipality_ids) > 0 OR area IS NOT NULL)
);

-- A party opens its fleet and contracts to the scenario; until all have, nothing is planned.
CREATE TABLE plan.scenario_party (
  id              uuid PRIMARY KEY,
  scenario_id     uuid NOT NULL REFERENCES plan.scenario ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  opened_at       timestamptz,
  opened_by       uuid,
  UNIQUE (scenario_id, organisation_id)
);

-- The problem as all variants see it; the text is the solver's own format, so that every case can be replayed.
CREATE TABLE plan.problem (
  scenario_id     uuid PRIMARY KEY REFERENCES plan.scenario ON DELETE CASCADE,
  network_version integer NOT NULL,
  content         text NOT NULL,
  -- which section, machine, district and link each dense id stands for
  index           jsonb NOT NULL,
  -- sections that could not become part of it, with the reason
  left_out        jsonb NOT NULL,
  built_at        timestamptz NOT NULL
);

CREATE TABLE plan.run (
  id             uuid PRIMARY KEY,
  scenario_id    uuid NOT NULL REFERENCES plan.scenario ON DELETE CASCADE,
  variant        text NOT NULL CHECK (variant IN ('TODAY', 'OWN_ONLY', 'BALANCED', 'FREE', 'CURVE')),
  state          text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  -- grows with every start: an execution that was thought dead can no longer write
  fence          bigint NOT NULL DEFAULT 0,
  stop_requested boolean NOT NULL DEFAULT false,
  -- cooling done, 0..1
  done           double precision NOT NULL DEFAULT 0,
  iterations     bigint NOT NULL DEFAULT 0,
  best_cost      bigint,
  -- proven: no plan of this problem costs less
  lower_bound    bigint,
  -- the best plan so far, saved every few seconds; a restart goes on from it
  saved_plan     text,
  figures        jsonb,
  message        text,
  requested_by   uuid,
  created_at     timestamptz NOT NULL,
  started_at     timestamptz,
  finished_at    timestamptz
);
CREATE INDEX ON plan.run (scenario_id);

CREATE TABLE plan.route (
  run_id       uuid NOT NULL REFERENCES plan.run ON DELETE CASCADE,
  vehicle      integer NOT NULL,
  machine_id   uuid NOT NULL,
  district_id  uuid NOT NULL,
  authority_id uuid NOT NULL,
  start_millis integer NOT NULL,
  end_millis   integer NOT NULL,
  PRIMARY KEY (run_id, vehicle)
);

-- What a route does, in order: work on a section, or driving without work 回送 (section_id null).
CREATE TABLE plan.leg (
  run_id       uuid NOT NULL,
  vehicle      integer NOT NULL,
  sequence     integer NOT NULL,
  section_id   uuid,
  part         int4range,
  start_millis integer NOT NULL,
  end_millis   integer NOT NULL,
  metres       integer NOT NULL,
  geom         geometry(LineString, 6668),
  PRIMARY KEY (run_id, vehicle, sequence),
  FOREIGN KEY (run_id, vehicle) REFERENCES plan.route ON DELETE CASCADE
);

-- Sections whose performer differs from today's, and those left undone with the reason.
CREATE TABLE plan.transfer (
  run_id           uuid NOT NULL REFERENCES plan.run ON DELETE CASCADE,
  section_id       uuid NOT NULL,
  part             int4range NOT NULL,
  administrator_id uuid NOT NULL,
  from_district_id uuid NOT NULL,
  to_district_id   uuid NOT NULL,
  metres           integer NOT NULL,
  PRIMARY KEY (run_id, section_id, part)
);

CREATE TABLE plan.unserved (
  run_id     uuid NOT NULL REFERENCES plan.run ON DELETE CASCADE,
  section_id uuid NOT NULL,
  part       int4range NOT NULL,
  reason     text NOT NULL,
  PRIMARY KEY (run_id, section_id, part)
);

SELECT account.audit_table('plan.scenario'), account.audit_table('plan.scenario_party');
