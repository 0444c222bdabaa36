-- A text that changes with every commit that could change a figure of a fiscal year: roads, what bound in the year, and the few
-- organisations (a merger moves figures from one municipality to another) with their offices' areas.
-- Parameter: fiscal_year.
SELECT concat_ws('.',
         (SELECT number FROM published.road_revision),
         (SELECT coalesce(max(number), 0) FROM published.agreement_year_revision WHERE fiscal_year = :fiscal_year),
         (SELECT sum(hashtextextended(concat_ws('|', id, code, kind, name, name_en, valid, successor_id), 0))
            FROM published.organisation WHERE kind <> 'CONTRACTOR'),
         (SELECT sum(hashtextextended(concat_ws('|', office_id, municipality_id, valid), 0)) FROM stats.office_area))
