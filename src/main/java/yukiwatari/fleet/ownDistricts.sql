-- The districts of an authority with what they plough on a day. :own uuid · :day date
SELECT d.id, d.code, d.name, d.contract_id AS contract, d.depot_id AS depot, d.version, coalesce(a.sections, 0) AS sections,
       coalesce(a.meters, 0) AS meters
  FROM fleet.district d
  LEFT JOIN (
       SELECT s.district_id, count(*) AS sections, sum(coalesce(v.cleared_length_m, v.official_length_m, v.gis_length_m)) AS meters
         FROM fleet.district w
         JOIN fleet.district_section s ON s.district_id = w.id
         JOIN published.section_version v ON v.section_id = s.section_id AND v.valid @> CAST(:day AS date)
        WHERE w.authority_id = :own AND s.work_type = 'PLOUGHING' AND s.valid @> CAST(:day AS date)
        GROUP BY s.district_id) a ON a.district_id = d.id
 WHERE d.authority_id = :own
 ORDER BY d.code
