CREATE VIEW published.agreement_revision AS SELECT number FROM agreement.revision;

CREATE VIEW published.agreement AS
SELECT id, number, title, kind, legal_basis, period, season_from, season_to, state, author_id, supersedes_id, concluded_on
  FROM agreement.agreement;

CREATE VIEW published.agreement_party AS SELECT agreement_id, organisation_id, consented_on, document_number FROM agreement.party;

-- Items that bind or have bound: public. Drafts and proposals are not here; they belong to their parties.
CREATE VIEW published.binding_item AS
SELECT i.id, i.agreement_id, i.kind, i.section_id, i.structure_id, i.route_id, i.work_type, i.part, i.administrator_id, i.performer_id,
       i.contract_id, i.payer_id, i.agreed_length_m, i.frequency, i.threshold_cm, i.finish_by, i.effective,
       -- the programme it counts for; null: none
       CASE WHEN i.kind = 'PATROL' AND i.work_type = 'PATROL' THEN 'PATROL'
            WHEN i.kind IN ('EXCHANGE', 'ENTRUSTED') AND lower(i.part) < 3 AND i.work_type NOT IN ('PATROL', 'MINOR_REPAIR', 'FOOTWAY_CLEARING')
            THEN 'EXCHANGE' END AS programme
  FROM agreement.item i
 WHERE i.binding;

CREATE VIEW published.programme_year AS SELECT programme, organisation_id, fiscal_year, status, note FROM agreement.programme_year;
