-- Files on their way in (http.blob has their bytes): between the upload and the day after it.
CREATE TABLE road.upload (
  blob_id         uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON road.upload (created_at);
