-- Depots, machines, crews, contracts, work districts 工区, unit prices.
CREATE SCHEMA fleet;

CREATE TABLE fleet.depot (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  name            text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('DEPOT', 'GARAGE', 'SNOW_DUMP')),
  geom            geometry(Point, 6668) NOT NULL,
  geom_3857       geometry(Point, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
  version         integer NOT NULL DEFAULT 0
);
CREATE INDEX ON fleet.depot USING gist (geom_3857);

-- An authority's contract with a contractor 受託業者 for a season.
CREATE TABLE fleet.contract (
  id                   uuid PRIMARY KEY,
  authority_id         uuid NOT NULL,
  contractor_id        uuid NOT NULL,
  number               text NOT NULL,
  period               daterange NOT NULL CHECK (NOT isempty(period)),
  -- 最低保証: hours paid whatever was worked
  guaranteed_hours     numeric(8, 2) CHECK (guaranteed_hours >= 0),
  version              integer NOT NULL DEFAULT 0,
  UNIQUE (authority_id, number)
);

-- 工区: the contract's unit.
CREATE TABLE fleet.district (
  id           uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  contract_id  uuid REFERENCES fleet.contract,
  depot_id     uuid NOT NULL REFERENCES fleet.depot,
  code         text NOT NULL,
  name         text NOT NULL,
  version      integer NOT NULL DEFAULT 0,
  UNIQUE (authority_id, code)
);

-- Today's allocation 現行: which sections a district clears.
CREATE TABLE fleet.district_section (
  district_id uuid NOT NULL REFERENCES fleet.district,
  section_id  uuid NOT NULL,
  work_type   text NOT NULL,
  part        int4range NOT NULL CHECK (NOT isempty(part)),
  valid       daterange NOT NULL CHECK (NOT isempty(valid)),
  EXCLUDE USING gist (section_id WITH =, work_type WITH =, part WITH &&, valid WITH &&)
);
CREATE INDEX ON fleet.district_section (district_id);

CREATE TABLE fleet.machine (
  id                  uuid PRIMARY KEY,
  -- 貸与機械: the authority; 持込機械: the contractor
  owner_id            uuid NOT NULL,
  authority_id        uuid NOT NULL,
  district_id         uuid REFERENCES fleet.district,
  depot_id            uuid NOT NULL REFERENCES fleet.depot,
  name                text NOT NULL,
  kind                text NOT NULL CHECK (kind IN ('GRADER', 'WHEEL_DOZER', 'PLOUGH_TRUCK', 'ROTARY_BLOWER', 'SMALL_MACHINE', 'SPREADER', 'PATROL_CAR')),
  lent                boolean NOT NULL DEFAULT false,
  width_m             numeric(4, 2) NOT NULL CHECK (width_m > 0),
  weight_t            numeric(5, 1),
  working_speed_kmh   numeric(5, 1) NOT NULL CHECK (working_speed_kmh > 0),
  travel_speed_kmh    numeric(5, 1) NOT NULL CHECK (travel_speed_kmh > 0),
  valid               daterange NOT NULL DEFAULT '(,)',
  version             integer NOT NULL DEFAULT 0
);

CREATE TABLE fleet.crew (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  district_id     uuid REFERENCES fleet.district,
  machine_id      uuid REFERENCES fleet.machine,
  name            text NOT NULL,
  -- the login of the crew's phone
  user_id         uuid,
  phone           text,
  version         integer NOT NULL DEFAULT 0
);

-- 単価, yen an hour, of an authority; own organisation only.
CREATE TABLE fleet.unit_price (
  id           uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  machine_kind text NOT NULL,
  -- DAY 8:30–17:15, NIGHT otherwise, STANDBY 待機
  time_band    text NOT NULL CHECK (time_band IN ('DAY', 'NIGHT', 'STANDBY')),
  holiday      boolean NOT NULL DEFAULT false,
  yen_per_hour integer NOT NULL CHECK (yen_per_hour >= 0),
  valid        daterange NOT NULL CHECK (NOT isempty(valid)),
  version      integer NOT NULL DEFAULT 0,
  EXCLUDE USING gist (authority_id WITH =, machine_kind WITH =, time_band WITH =, (holiday::int) WITH =, valid WITH &&)
);

-- 計画区域: a named area for which plans are often made.
CREATE TABLE fleet.region (
  id      uuid PRIMARY KEY,
  name    text NOT NULL,
  name_en text NOT NULL,
  municipality_ids uuid[] NOT NULL CHECK (cardinality(municipality_ids) > 0),
  version integer NOT NULL DEFAULT 0
);

SELECT account.audit_table('fleet.depot'), account.audit_table('fleet.contract'), account.audit_table('fleet.district'),
       account.audit_table('fleet.machine'), account.audit_table('fleet.crew'), account.audit_table('fleet.unit_price'),
       account.audit_table('fleet.region');
