-- What sections are called on the day of a plan. :day date · :sections uuid[]
SELECT v.section_id, v.name AS section, s.section_code AS code, a.name AS administrator
  FROM published.section_version v
  JOIN published.section s ON s.id = v.section_id
  JOIN published.organisation a ON a.id = v.administrator_id
 WHERE v.section_id = ANY (:sections) AND v.valid @> CAST(:day AS date)
