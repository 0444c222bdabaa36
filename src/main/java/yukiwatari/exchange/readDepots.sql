-- The link of its own authority nearest to each depot or garage, within :reach degrees, in network :network of :day.
SELECT near.id
  FROM published.depot d
 CROSS JOIN LATERAL (
   SELECT l.id
     FROM published.link l
     JOIN published.section_link c ON c.network_version = l.network_version AND c.link_id = l.id AND c.counted
     JOIN published.section_version v ON v.section_id = c.section_id AND v.valid @> CAST(:day AS date)
    WHERE l.network_version = :network AND l.geom && ST_Expand(d.geom, :reach)
      AND v.administrator_id = d.organisation_id AND v.cleared_length_m IS DISTINCT FROM 0
    ORDER BY l.geom <-> d.geom, l.id
    LIMIT 1) near
 WHERE d.kind IN ('DEPOT', 'GARAGE')
