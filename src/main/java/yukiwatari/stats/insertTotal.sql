-- A total of a year without items. km with one decimal as published; null: the source does not tell.
INSERT INTO stats.known_total (id, programme, fiscal_year, organisation_id, administrator, performer, routes, km, cities, towns, villages,
       source, remark, version)
VALUES (:id, :programme, :fiscal_year, :organisation_id, :administrator, :performer, :routes, :km, :cities, :towns, :villages, :source,
        :remark, :version)
