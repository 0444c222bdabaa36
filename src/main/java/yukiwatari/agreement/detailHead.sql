-- Agreement :id with those it replaces or goes on from, and those that replace or renew it, as far as :reader (an authority; null: the
-- public) may know of them.
WITH visible AS (
  SELECT * FROM agreement.agreement a
   WHERE a.entered_on IS NOT NULL
      OR EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = a.id AND p.organisation_id = :reader))
SELECT a.*, old.number AS old_number, new.id AS new_id, new.number AS new_number, last.id AS last_id, last.number AS last_number,
       next.id AS next_id, next.number AS next_number
  FROM agreement.agreement a
  LEFT JOIN visible old ON old.id = a.supersedes_id
  LEFT JOIN visible new ON new.supersedes_id = a.id AND new.entered_on IS NOT NULL
  LEFT JOIN visible last ON last.id = a.renews_id
  LEFT JOIN LATERAL (SELECT id, number FROM visible WHERE renews_id = a.id AND state <> 'WITHDRAWN' ORDER BY id DESC LIMIT 1) next ON true
 WHERE a.id = :id
