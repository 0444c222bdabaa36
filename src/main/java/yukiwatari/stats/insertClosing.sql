-- A year that is closed: by whom, when, how it was counted and from which revision of the data.
INSERT INTO stats.closing (id, programme, fiscal_year, organisation_id, closed_on, closed_at, closed_by, closed_by_name, organisation,
       rule_ja, rule_en, revision)
VALUES (:id, :programme, :fiscal_year, :organisation_id, :closed_on, :closed_at, :closed_by, :closed_by_name, :organisation, :rule_ja,
        :rule_en, :revision)
