-- The successor's area is both areas from the day of the merger on, as far as both are known.
-- :from, :to uuid, :on date.
WITH gone AS (SELECT geom FROM road.jurisdiction WHERE organisation_id = :from AND valid @> :on::date),
ended AS (
  UPDATE road.jurisdiction j SET valid = daterange(lower(j.valid), :on::date)
    FROM gone, road.jurisdiction b
   WHERE b.id = j.id AND j.organisation_id = :to AND j.valid @> :on::date AND (lower_inf(j.valid) OR lower(j.valid) < :on::date)
  RETURNING j.geom, j.source, upper(b.valid) AS until)
INSERT INTO road.jurisdiction (id, organisation_id, valid, geom, source)
SELECT gen_random_uuid(), :to, daterange(:on::date, ended.until), ST_Multi(ST_Union(ended.geom, gone.geom)), ended.source
  FROM ended, gone
