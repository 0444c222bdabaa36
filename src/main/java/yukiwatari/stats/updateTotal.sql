-- Replaces a total of the version that was seen. Parameters as in insertTotal.sql.
UPDATE stats.known_total
   SET programme = :programme, fiscal_year = :fiscal_year, organisation_id = :organisation_id, administrator = :administrator,
       performer = :performer, routes = :routes, km = :km, cities = :cities, towns = :towns, villages = :villages, source = :source,
       remark = :remark, version = version + 1
 WHERE id = :id AND version = :version
