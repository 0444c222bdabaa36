-- Exchange candidates 交換候補: what the finder found.
CREATE SCHEMA exchange;

-- One search; only the newest that is done is kept, and one that runs.
CREATE TABLE exchange.finding (
  id                 uuid PRIMARY KEY,
  state              text NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
  organisation_id    uuid NOT NULL,
  -- http.progress
  progress_id        uuid NOT NULL,
  started_at         timestamptz NOT NULL,
  -- the bounds of the search, metres (FinderSettings)
  longest_m          integer NOT NULL,
  shortest_m         integer NOT NULL,
  nearest_m          integer NOT NULL,
  longest_gap_m      integer NOT NULL,
  with_state         boolean NOT NULL,
  -- from here on null until it is done: the roads it looked at
  network_version    integer CHECK (state = 'RUNNING' OR network_version IS NOT NULL),
  as_of              date,
  road_revision      bigint,
  links              integer,
  seconds            double precision
);
CREATE UNIQUE INDEX one_of_each_state ON exchange.finding (state);

CREATE TABLE exchange.candidate (
  id               uuid PRIMARY KEY,
  finding_id       uuid NOT NULL REFERENCES exchange.finding ON DELETE CASCADE,
  -- from 1, in the order of administrators
  number           integer NOT NULL,
  reasons          text[] NOT NULL CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['ISLAND', 'DEAD_END', 'GAP']),
  administrator_id uuid NOT NULL,
  -- who would take it
  neighbour_id     uuid NOT NULL CHECK (neighbour_id <> administrator_id),
  -- where most of it lies; null when unknown
  municipality_id  uuid,
  length_m         double precision NOT NULL,
  -- from the administrator's main network along roads; null: no road leads there in winter
  distance_m       double precision,
  -- nodes where it meets others' roads, and those where it meets the neighbour's
  junctions        integer NOT NULL,
  touching         integer NOT NULL,
  UNIQUE (finding_id, number)
);

-- The sections of a candidate, or the part of a section: metres from the section's first point.
CREATE TABLE exchange.candidate_section (
  candidate_id uuid NOT NULL REFERENCES exchange.candidate ON DELETE CASCADE,
  sequence     integer NOT NULL,
  section_id   uuid NOT NULL,
  from_m       double precision NOT NULL,
  to_m         double precision NOT NULL,
  -- of its links; less than to_m - from_m where another part lies between
  length_m     double precision NOT NULL,
  PRIMARY KEY (candidate_id, sequence)
);
CREATE INDEX ON exchange.candidate_section (section_id);
