-- A text that changes with every commit that could change a tile. Depots and contracts are few and have no counter of their own; only
-- signed-in people see them.
-- Parameter: signed_in.
SELECT concat_ws('.',
         (SELECT number FROM published.road_revision),
         (SELECT number FROM published.agreement_revision),
         (SELECT sum(hashtextextended(concat_ws('|', id, code, kind, name, successor_id), 0)) FROM published.organisation WHERE kind <> 'CONTRACTOR'),
         CASE WHEN :signed_in THEN
           (SELECT sum(hashtextextended(concat_ws('|', id, organisation_id, name, kind, ST_AsBinary(geom)), 0)) FROM published.depot) END,
         CASE WHEN :signed_in THEN
           (SELECT sum(hashtextextended(concat_ws('|', d.depot_id, c.contractor_id), 0))
              FROM published.district d JOIN published.contract c ON c.id = d.contract_id) END)
