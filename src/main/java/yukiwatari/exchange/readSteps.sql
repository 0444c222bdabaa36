-- Which section each link is counted for, in network :network: the section's number in readSections, metres from its first point.
WITH numbered AS (
  SELECT v.section_id, row_number() OVER (ORDER BY v.section_id) - 1 AS number
    FROM published.section_version v
   WHERE v.valid @> CAST(:day AS date) AND v.geom IS NOT NULL)
SELECT c.link_id, s.number, c.from_m
  FROM published.section_link c
  JOIN numbered s ON s.section_id = c.section_id
 WHERE c.network_version = :network AND c.counted
