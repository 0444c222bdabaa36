-- A text that changes with every commit that could change a figure: roads, agreements, and the few organisations (a merger moves
-- figures from one municipality to another).
SELECT concat_ws('.',
         (SELECT number FROM published.road_revision),
         (SELECT number FROM published.agreement_revision),
         (SELECT sum(hashtextextended(concat_ws('|', id, code, kind, name, name_en, valid, successor_id), 0))
            FROM published.organisation WHERE kind <> 'CONTRACTOR'))
