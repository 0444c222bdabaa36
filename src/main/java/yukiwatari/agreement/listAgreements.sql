-- The agreements that :reader (an authority; null: the public) may see, those in negotiation first, then the newest,
-- 第2号 before 第10号. Lengths in metres.
WITH visible AS (
  SELECT a.*
    FROM agreement.agreement a
   WHERE (a.entered_on IS NOT NULL
       OR EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = a.id AND p.organisation_id = :reader))
     AND (:state::text IS NULL OR a.state = :state)
     AND (:kind::text IS NULL OR a.kind = :kind)
     AND (:party::uuid IS NULL OR EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = a.id AND p.organisation_id = :party))
     AND (:yearFrom::date IS NULL OR a.period && daterange(:yearFrom::date, :yearUntil::date))
     AND (:text::text IS NULL OR position(:text IN a.number || ' ' || a.title) > 0)),
page AS (
  SELECT *, count(*) OVER () AS total
    FROM visible
   ORDER BY state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'CONCLUDED') DESC, period_from DESC, kind, length(number), number, id
   LIMIT :limit OFFSET :offset)
SELECT page.id, page.number, page.title, page.kind, page.state, page.period_from, page.period_until, page.total,
       parties.names, coalesce(items.n, 0) AS items, coalesce(items.meters, 0) AS meters,
       -- the reader's side has the next step to take
       coalesce(CASE page.state
         WHEN 'DRAFT' THEN page.author_id = :reader
         WHEN 'RETURNED' THEN page.author_id = :reader
         WHEN 'PROPOSED' THEN parties.awaits_reader
         WHEN 'AGREED' THEN parties.has_reader
         ELSE false END, false) AS waiting
  FROM page
 CROSS JOIN LATERAL (
   SELECT array_agg(o.name ORDER BY p.organisation_id <> page.author_id, o.code NULLS LAST) AS names,
          bool_or(p.organisation_id = :reader) AS has_reader,
          bool_or(p.organisation_id = :reader AND p.consented_on IS NULL) AS awaits_reader
     FROM agreement.party p JOIN published.organisation o ON o.id = p.organisation_id
    WHERE p.agreement_id = page.id) parties
  LEFT JOIN LATERAL (
   SELECT count(*) AS n, sum(one.meters) AS meters
     FROM (SELECT max(i.agreed_length_m) AS meters
             FROM agreement.item i WHERE i.agreement_id = page.id AND NOT isempty(i.effective)
            GROUP BY coalesce(i.section_id, i.structure_id), i.part) one) items ON true
 ORDER BY page.state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'CONCLUDED') DESC, page.period_from DESC, page.kind, length(page.number), page.number, page.id
