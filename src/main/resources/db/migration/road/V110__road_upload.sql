-- Files on their way in: between the upload, the questions and the analysis. Thrown away after a day.
CREATE TABLE road.upload (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  created_by      uuid NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  file_name       text NOT NULL,
  size_bytes      bigint NOT NULL,
  sha256          text NOT NULL,
  content         bytea NOT NULL
);
-- Not compressed: the files are, and pieces of an uncompressed value are read without the rest.
ALTER TABLE road.upload ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX ON road.upload (created_at);
