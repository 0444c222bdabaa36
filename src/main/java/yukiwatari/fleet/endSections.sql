-- Ends sections' rows in work districts from a day on: what was before the day stays. Answers how many rows.
-- Parameters: sections (uuid[]), day, own (of this authority's districts the ploughing of the carriageway; null: all work of all districts).
WITH gone AS (
  DELETE FROM fleet.district_section s USING fleet.district d
   WHERE d.id = s.district_id AND s.section_id = ANY (:sections) AND s.valid <@ daterange(:day::date, NULL)
     AND (:own::uuid IS NULL OR d.authority_id = :own::uuid AND s.work_type = 'PLOUGHING' AND s.part && int4range(1, 3))
  RETURNING 1
), cut AS (
  UPDATE fleet.district_section s SET valid = s.valid * daterange(NULL, :day::date) FROM fleet.district d
   WHERE d.id = s.district_id AND s.section_id = ANY (:sections) AND s.valid && daterange(:day::date, NULL) AND s.valid && daterange(NULL, :day::date)
     AND (:own::uuid IS NULL OR d.authority_id = :own::uuid AND s.work_type = 'PLOUGHING' AND s.part && int4range(1, 3))
  RETURNING 1
)
SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM cut)
