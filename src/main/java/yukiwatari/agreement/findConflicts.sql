-- Which items of :agreement meet another promise: the same section or structure, work, an overlapping part and a common day. Promises are
-- items that bind or have bound, and items of concluded agreements. What a concluded successor will take over is free from its first day.
-- The other agreement's id is given when :reader (an authority) may open it. Days are half-open: the first common day, and the first day after
-- the last.
SELECT mine.id AS item, lower(mine.effective * theirs.days) AS day, upper(mine.effective * theirs.days) AS until, mine.work_type,
       lower(mine.part * taken.part) AS part_from, upper(mine.part * taken.part) AS part_until, o.name AS performer, other.number,
       CASE WHEN other.entered_on IS NOT NULL
              OR EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = other.id AND p.organisation_id = :reader) THEN other.id END AS other,
       coalesce(structure.name, road.name, '') AS road, CASE WHEN structure.id IS NULL THEN road.section_code END AS section_code
  FROM agreement.item mine
  JOIN agreement.agreement own ON own.id = mine.agreement_id
  JOIN agreement.item taken ON taken.work_type = mine.work_type AND taken.part && mine.part AND taken.kind <> 'SUPPORT'
       AND (taken.section_id = mine.section_id OR taken.structure_id = mine.structure_id)
  JOIN agreement.agreement other ON other.id = taken.agreement_id
  LEFT JOIN agreement.agreement successor ON successor.supersedes_id = other.id AND successor.state = 'CONCLUDED'
 CROSS JOIN LATERAL (SELECT taken.effective * CASE WHEN successor.id IS NULL THEN '{(,)}'::datemultirange
                            ELSE datemultirange(daterange(NULL, successor.period_from)) END AS days) theirs
  JOIN published.organisation o ON o.id = taken.performer_id
  LEFT JOIN LATERAL (SELECT v.name, s.section_code FROM published.section_version v JOIN published.section s ON s.id = v.section_id
                      WHERE v.section_id = mine.section_id ORDER BY lower(v.valid) DESC LIMIT 1) road ON true
  LEFT JOIN published.structure structure ON structure.id = mine.structure_id
 WHERE mine.agreement_id = :agreement AND mine.kind <> 'SUPPORT' AND mine.effective && theirs.days
   AND ((other.id = own.id AND taken.id < mine.id)
     OR (other.id <> own.id AND other.id IS DISTINCT FROM own.supersedes_id AND (taken.binding OR other.state = 'CONCLUDED')))
 ORDER BY day, road, section_code, mine.id
