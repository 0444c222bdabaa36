-- 告示: what an administrator made public about its roads. What the roads were and became stands in section_version and section_lineage.
CREATE TABLE road.notice (
  id               uuid PRIMARY KEY,
  administrator_id uuid NOT NULL,
  -- 認定, 区域変更, 供用開始, 廃止, 移管
  kind             text NOT NULL CHECK (kind IN ('DESIGNATED', 'AREA_CHANGED', 'OPENED', 'ABOLISHED', 'TRANSFERRED')),
  number           text NOT NULL CHECK (number <> ''),
  published_on     date NOT NULL,
  effective_on     date NOT NULL,
  section_id       uuid NOT NULL REFERENCES road.section,
  -- of a transfer
  successor_id     uuid REFERENCES road.section,
  -- what became of the agreements that used the section; null: none did, or nothing changed for them
  promises         text CHECK (promises IN ('MOVED', 'ENDED')),
  remark           text,
  created_at       timestamptz NOT NULL DEFAULT now(),
  created_by       uuid,
  UNIQUE (administrator_id, kind, number, effective_on, section_id)
);
CREATE INDEX ON road.notice (administrator_id, effective_on DESC);
CREATE INDEX ON road.notice (section_id);
SELECT account.audit_table('road.notice');
