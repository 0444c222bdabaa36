-- The first day after :day on which an organisation has a section to patrol or to clear, null when none is known. Whose work it is: as in
-- duties.sql, without asking which crew's. An item that begins later replaces a district's work of the same day or begins work of its own;
-- both are work.
-- Parameters: organisation, authority (uuids), day (date), works (text[]).
WITH my_contract AS (SELECT id, period FROM published.contract WHERE contractor_id = :organisation AND upper(period) > :day::date)
SELECT min(first)
  FROM (SELECT greatest(lower(s.valid), lower(c.period)) AS first
          FROM published.district d
          LEFT JOIN my_contract c ON c.id = d.contract_id
          JOIN published.district_section s ON s.district_id = d.id
         WHERE (c.id IS NOT NULL OR (d.contract_id IS NULL AND d.authority_id = :authority))
           AND s.work_type = ANY (:works) AND (c.id IS NULL OR c.period && s.valid)
        UNION ALL
        SELECT lower(r)
          FROM published.binding_item i
         CROSS JOIN LATERAL unnest(i.effective) r
         WHERE (i.contract_id IN (SELECT id FROM my_contract) OR (i.contract_id IS NULL AND i.performer_id = :authority))
           AND i.effective && daterange(:day::date, NULL) AND i.kind <> 'SUPPORT' AND i.work_type = ANY (:works)) begins
 WHERE first > :day::date
