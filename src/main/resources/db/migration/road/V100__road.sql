-- Roads: identity, versions, lineage, structures, jurisdictions, the derived network, imports.
CREATE SCHEMA road;

-- Counts the commits that changed a road; readers key their caches and ETags by it.
CREATE TABLE road.revision (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), number bigint NOT NULL);
INSERT INTO road.revision (number) VALUES (1);
CREATE FUNCTION road.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE road.revision SET number = number + 1;
  RETURN NULL;
END $$;

CREATE TABLE road.route (
  id                  uuid PRIMARY KEY,
  administrator_id    uuid NOT NULL,
  -- the municipality before a merger, where its numbers are still used; '' otherwise
  former_municipality text NOT NULL DEFAULT '',
  kind                text NOT NULL CHECK (kind IN ('NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL',
                        'MUNICIPAL_1', 'MUNICIPAL_2', 'MUNICIPAL_OTHER', 'FARM', 'FOREST', 'PRIVATE', 'UNKNOWN')),
  number              text NOT NULL,
  name                text NOT NULL,
  name_kana           text,
  name_en             text,
  version             integer NOT NULL DEFAULT 0,
  UNIQUE (administrator_id, former_municipality, kind, number)
);

-- An immutable identity. Never deleted.
CREATE TABLE road.section (
  id                  uuid PRIMARY KEY,
  administrator_id    uuid NOT NULL,
  former_municipality text NOT NULL DEFAULT '',
  kind                text NOT NULL,
  route_number        text NOT NULL,
  section_code        text NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  UNIQUE (administrator_id, former_municipality, kind, route_number, section_code)
);
CREATE FUNCTION road.refuse_identity_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'road.section is an identity: % is refused', TG_OP;
END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON road.section FOR EACH STATEMENT EXECUTE FUNCTION road.refuse_identity_change();

-- What a section was in a time. Lengths in metres; geometry JGD2011 (longitude, latitude) and its Web Mercator twin.
CREATE TABLE road.section_version (
  id                uuid PRIMARY KEY,
  section_id        uuid NOT NULL REFERENCES road.section,
  valid             daterange NOT NULL CHECK (NOT isempty(valid)),
  route_id          uuid NOT NULL REFERENCES road.route,
  administrator_id  uuid NOT NULL,
  kind              text NOT NULL,
  name              text,
  -- 起点 and 終点 as the register names them: 字中野12番1地先
  start_place       text,
  end_place         text,
  -- the municipality it lies in; null when unknown
  municipality_id   uuid,
  -- null: 位置未登録, counts in km and lists only
  geom              geometry(LineString, 6668),
  geom_3857         geometry(LineString, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
  gis_length_m      double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  official_length_m numeric(12, 2) CHECK (official_length_m >= 0),
  cleared_length_m  numeric(12, 2) CHECK (cleared_length_m >= 0),
  service_class     text,
  width_m           numeric(5, 2) CHECK (width_m > 0),
  lanes             smallint CHECK (lanes > 0),
  -- 1: only from the first to the last point; -1: only back; 0: both ways
  oneway            smallint NOT NULL DEFAULT 0 CHECK (oneway IN (-1, 0, 1)),
  -- OSM layer: lines of different layers cross without a junction; bridges +1, tunnels -1 when the file says no more
  layer             smallint NOT NULL DEFAULT 0,
  bridge            boolean NOT NULL DEFAULT false,
  tunnel            boolean NOT NULL DEFAULT false,
  -- the source shares points at junctions (OSM): where two such lines cross without one, there is no junction
  noded             boolean NOT NULL DEFAULT false,
  footway           boolean NOT NULL DEFAULT false,
  snow_melting      boolean NOT NULL DEFAULT false,
  -- 雪寒指定・補助対象
  subsidised        boolean NOT NULL DEFAULT false,
  -- 重用: counted on the senior route only
  overlapping       boolean NOT NULL DEFAULT false,
  -- 推定: the administrator was guessed (OSM), never shown to the public as fact
  estimated         boolean NOT NULL DEFAULT false,
  source            text NOT NULL DEFAULT '',
  import_id         uuid,
  EXCLUDE USING gist (section_id WITH =, valid WITH &&) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ON road.section_version USING gist (geom);
CREATE INDEX ON road.section_version USING gist (geom_3857);
-- Far out a map shows only the roads that lead far.
CREATE INDEX ON road.section_version USING gist (geom_3857) WHERE kind IN ('NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL');
-- The exclusion's index finds a section too, ten times slower.
-- With what statistics add up, so that they need not read the road itself.
CREATE INDEX ON road.section_version (section_id, valid DESC) INCLUDE (route_id, official_length_m, cleared_length_m, gis_length_m);
CREATE INDEX ON road.section_version (route_id);
CREATE INDEX ON road.section_version (administrator_id);
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON road.section_version FOR EACH STATEMENT EXECUTE FUNCTION road.touch();
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON road.route FOR EACH STATEMENT EXECUTE FUNCTION road.touch();

CREATE TABLE road.section_lineage (
  id             uuid PRIMARY KEY,
  predecessor_id uuid NOT NULL REFERENCES road.section,
  -- null: abolished without successor
  successor_id   uuid REFERENCES road.section,
  effective_on   date NOT NULL,
  change         text NOT NULL CHECK (change IN ('SPLIT', 'MERGE', 'RENUMBERED', 'TRANSFERRED', 'ABOLISHED')),
  notice_number  text,
  CHECK (change <> 'ABOLISHED' OR successor_id IS NULL),
  UNIQUE NULLS NOT DISTINCT (predecessor_id, successor_id, effective_on)
);

CREATE TABLE road.structure (
  id             uuid PRIMARY KEY,
  section_id     uuid NOT NULL REFERENCES road.section,
  kind           text NOT NULL CHECK (kind IN ('BRIDGE', 'SLOPE', 'TUNNEL', 'CULVERT', 'SNOW_SHED', 'OTHER')),
  name           text NOT NULL,
  -- metres along the section from its first point
  from_m         numeric(10, 2) NOT NULL DEFAULT 0 CHECK (from_m >= 0),
  to_m           numeric(10, 2) NOT NULL DEFAULT 0,
  max_load_t     numeric(6, 1),
  valid          daterange NOT NULL DEFAULT '(,)',
  version        integer NOT NULL DEFAULT 0,
  CHECK (to_m >= from_m)
);
CREATE INDEX ON road.structure (section_id);
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON road.structure FOR EACH STATEMENT EXECUTE FUNCTION road.touch();

-- Ways that no section owns: driven over, never assigned.
CREATE TABLE road.other_way (
  id        uuid PRIMARY KEY,
  source    text NOT NULL,
  source_id text NOT NULL,
  name      text,
  kind      text NOT NULL DEFAULT 'UNKNOWN',
  oneway    smallint NOT NULL DEFAULT 0 CHECK (oneway IN (-1, 0, 1)),
  layer     smallint NOT NULL DEFAULT 0,
  noded     boolean NOT NULL DEFAULT false,
  geom      geometry(LineString, 6668) NOT NULL,
  import_id uuid,
  UNIQUE (source, source_id)
);
CREATE INDEX ON road.other_way USING gist (geom);

-- The area of an organisation 行政区域.
CREATE TABLE road.jurisdiction (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  valid           daterange NOT NULL DEFAULT '(,)' CHECK (NOT isempty(valid)),
  geom            geometry(MultiPolygon, 6668) NOT NULL,
  geom_3857       geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
  source          text NOT NULL DEFAULT '',
  import_id       uuid,
  EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
);
CREATE INDEX ON road.jurisdiction USING gist (geom);
CREATE INDEX ON road.jurisdiction USING gist (geom_3857);
CREATE TRIGGER touch AFTER INSERT OR UPDATE OR DELETE ON road.jurisdiction FOR EACH STATEMENT EXECUTE FUNCTION road.touch();

-- Derived: rebuilt at will from section_version and other_way as they were on as_of.
CREATE TABLE road.network_version (
  id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  as_of    date NOT NULL,
  built_at timestamptz NOT NULL DEFAULT now(),
  current  boolean NOT NULL DEFAULT false,
  -- counts: nodes, links, components, crossings, snapped, duplicates, collapsed, unlocated; km
  report   jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX one_current ON road.network_version (current) WHERE current;

-- The three tables below are written and pruned as a whole by one class (NetworkStore): without foreign keys COPY of
-- 300,000 links takes a third of the time.
CREATE TABLE road.node (
  network_version integer NOT NULL,
  id              integer NOT NULL,
  geom            geometry(Point, 6668) NOT NULL,
  -- 0 is the largest
  component       integer NOT NULL,
  PRIMARY KEY (network_version, id)
);

CREATE TABLE road.link (
  network_version integer NOT NULL,
  id              integer NOT NULL,
  from_node       integer NOT NULL,
  to_node         integer NOT NULL,
  length_m        double precision NOT NULL,
  oneway          smallint NOT NULL,
  kind            text NOT NULL,
  width_m         numeric(5, 2),
  geom            geometry(LineString, 6668) NOT NULL,
  PRIMARY KEY (network_version, id)
);
CREATE INDEX ON road.link USING gist (geom);

-- Which links make up a section, in order; measures in metres along the section.
CREATE TABLE road.section_link (
  network_version integer NOT NULL,
  section_id      uuid NOT NULL,
  sequence        integer NOT NULL,
  link_id         integer NOT NULL,
  -- the link runs against the section
  reversed        boolean NOT NULL,
  from_m          double precision NOT NULL,
  to_m            double precision NOT NULL,
  -- false on all but one of the sections that share a link (重用)
  counted         boolean NOT NULL,
  PRIMARY KEY (network_version, section_id, sequence)
);
CREATE INDEX ON road.section_link (network_version, link_id);
CREATE UNIQUE INDEX one_counted ON road.section_link (network_version, link_id) WHERE counted;

-- One try to bring a file in.
CREATE TABLE road.import (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  file_name       text NOT NULL,
  -- the next two are known once the file is read
  file_sha256     text NOT NULL DEFAULT '',
  mapping         jsonb NOT NULL DEFAULT '{}',
  -- the day from which the file holds, and the roads' revision it was compared with
  effective_on    date NOT NULL,
  revision        bigint NOT NULL DEFAULT 0,
  state           text NOT NULL CHECK (state IN ('ANALYSING', 'ANALYSED', 'REFUSED', 'FAILED', 'APPLYING', 'APPLIED', 'DISCARDED')),
  -- the analysis or application that runs or ran last (http.progress)
  progress_id     uuid,
  -- rows read, accepted, refused by code; sections added, moved, changed, split, merged, gone, unchanged; km; seconds
  report          jsonb NOT NULL DEFAULT '{}',
  created_at      timestamptz NOT NULL DEFAULT now(),
  created_by      uuid,
  applied_at      timestamptz,
  version         integer NOT NULL DEFAULT 0
);

CREATE TABLE road.import_refusal (
  import_id  uuid NOT NULL REFERENCES road.import ON DELETE CASCADE,
  sequence   integer NOT NULL,
  file       text NOT NULL,
  -- as a person counts: the first data row is 1
  row_number bigint NOT NULL,
  field      text,
  value      text,
  code       text NOT NULL,
  reason     text NOT NULL,
  PRIMARY KEY (import_id, sequence)
);

-- What an analysed import would do; emptied when it is applied or discarded.
CREATE TABLE road.import_section (
  import_id           uuid NOT NULL REFERENCES road.import ON DELETE CASCADE,
  section_id          uuid NOT NULL,
  change              text NOT NULL CHECK (change IN ('ADDED', 'MOVED', 'CHANGED', 'CLOSED')),
  row_number          bigint,
  -- what differs, names of SectionField
  fields              text[] NOT NULL,
  administrator_id    uuid NOT NULL,
  former_municipality text NOT NULL,
  kind                text NOT NULL,
  route_number        text NOT NULL,
  section_code        text NOT NULL,
  -- from here on null when CLOSED, else as in section_version
  route_id            uuid,
  route_name          text,
  version_id          uuid,
  responsible_id      uuid,
  name                text,
  start_place         text,
  end_place           text,
  municipality_id     uuid,
  geom                geometry(LineString, 6668),
  official_length_m   numeric(12, 2),
  cleared_length_m    numeric(12, 2),
  service_class       text,
  width_m             numeric(5, 2),
  lanes               smallint,
  oneway              smallint,
  layer               smallint,
  bridge              boolean,
  tunnel              boolean,
  noded               boolean,
  footway             boolean,
  snow_melting        boolean,
  subsidised          boolean,
  overlapping         boolean,
  estimated           boolean,
  PRIMARY KEY (import_id, section_id)
);

CREATE TABLE road.import_succession (
  import_id      uuid NOT NULL REFERENCES road.import ON DELETE CASCADE,
  id             uuid NOT NULL,
  predecessor_id uuid NOT NULL,
  -- the predecessor itself where it lives on with less
  successor_id   uuid NOT NULL,
  change         text NOT NULL,
  share          double precision NOT NULL,
  PRIMARY KEY (import_id, predecessor_id, successor_id)
);

CREATE TABLE road.import_other_way (
  import_id uuid NOT NULL REFERENCES road.import ON DELETE CASCADE,
  id        uuid NOT NULL,
  source_id text NOT NULL,
  name      text,
  kind      text NOT NULL,
  oneway    smallint NOT NULL,
  layer     smallint NOT NULL,
  noded     boolean NOT NULL,
  geom      geometry(LineString, 6668) NOT NULL,
  PRIMARY KEY (import_id, source_id)
);

CREATE TABLE road.import_area (
  import_id       uuid NOT NULL REFERENCES road.import ON DELETE CASCADE,
  id              uuid NOT NULL,
  organisation_id uuid NOT NULL,
  geom            geometry(MultiPolygon, 6668) NOT NULL,
  PRIMARY KEY (import_id, organisation_id)
);

SELECT account.audit_table('road.route'), account.audit_table('road.section_lineage'), account.audit_table('road.structure'),
       account.audit_table('road.import');
