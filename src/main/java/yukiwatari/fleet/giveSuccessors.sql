-- Gives successors of sections to the work districts of their predecessors.
-- Parameters: from, to, shares (arrays of equal length: predecessor, successor, share of the predecessor's line), on (first day).
INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
SELECT s.district_id, heir.successor, s.work_type, s.part, s.valid * daterange(:on::date, NULL)
  FROM (-- Of several predecessors with the same work the one with the largest share.
        SELECT DISTINCT ON (l.successor, p.work_type) l.predecessor, l.successor, p.work_type
          FROM unnest(:from::uuid[], :to::uuid[], :shares::float8[]) l(predecessor, successor, share)
          JOIN fleet.district_section p ON p.section_id = l.predecessor AND p.valid && daterange(:on::date, NULL)
         WHERE l.predecessor <> l.successor
         ORDER BY l.successor, p.work_type, l.share DESC, l.predecessor) heir
  JOIN fleet.district_section s ON s.section_id = heir.predecessor AND s.work_type = heir.work_type AND s.valid && daterange(:on::date, NULL)
  JOIN fleet.district d ON d.id = s.district_id
  JOIN published.section_version v ON v.section_id = heir.successor AND v.valid @> :on::date AND v.administrator_id = d.authority_id
 WHERE NOT EXISTS (SELECT FROM fleet.district_section has
                    WHERE has.section_id = heir.successor AND has.work_type = heir.work_type AND has.valid && daterange(:on::date, NULL))
