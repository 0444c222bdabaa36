-- What every module's endpoints share: answers to repeated creations, progress of long work, files.
CREATE SCHEMA http;

-- The answer to a creation, kept so that the same Idempotency-Key never creates twice.
CREATE TABLE http.idempotent_answer (
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  actor_id     uuid NOT NULL,
  request_hash text NOT NULL,
  status       integer,
  location     text,
  body         bytea,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);

-- A row per long-running piece of work; a change is announced by NOTIFY progress, '<id>'.
CREATE TABLE http.progress (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL,
  -- who may watch: the organisation that started it
  owner_id   uuid NOT NULL,
  state      text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED')),
  step       text NOT NULL DEFAULT '',
  done       bigint NOT NULL DEFAULT 0,
  total      bigint,
  message    text,
  detail     jsonb NOT NULL DEFAULT '{}',
  started_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Uploads, photos, signed documents.
CREATE TABLE http.blob (
  id           uuid PRIMARY KEY,
  owner_id     uuid NOT NULL,
  file_name    text NOT NULL,
  content_type text NOT NULL,
  sha256       text NOT NULL,
  size_bytes   bigint NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now()
);
-- In pieces of one megabyte, so that a large file is never in memory as a whole.
CREATE TABLE http.blob_piece (
  blob_id uuid NOT NULL REFERENCES http.blob ON DELETE CASCADE,
  number  integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (blob_id, number)
);
-- Photos and archives are compressed already.
ALTER TABLE http.blob_piece ALTER COLUMN content SET STORAGE EXTERNAL;
