-- Driving and working of each machine of a run. :run uuid
SELECT vehicle, coalesce(sum(metres) FILTER (WHERE section_id IS NULL), 0) AS empty_metres,
       coalesce(sum(end_millis - start_millis) FILTER (WHERE section_id IS NULL), 0) AS empty_millis,
       coalesce(sum(metres) FILTER (WHERE section_id IS NOT NULL), 0) AS work_metres,
       coalesce(sum(end_millis - start_millis) FILTER (WHERE section_id IS NOT NULL), 0) AS work_millis
  FROM plan.leg WHERE run_id = :run GROUP BY vehicle
