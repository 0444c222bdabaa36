CREATE VIEW published.agreement_revision AS SELECT number FROM agreement.revision;
-- The same for what bound in one fiscal year; no row: nothing ever did.
CREATE VIEW published.agreement_year_revision AS SELECT fiscal_year, number FROM agreement.year_revision;

-- Agreements that are or were in force: public. Drafts and proposals are not here; they belong to their parties.
CREATE VIEW published.agreement AS
SELECT id, number, title, kind, legal_basis, period, season_from, season_until, state, author_id, supersedes_id, concluded_on, entered_on,
       terminated_from
  FROM agreement.agreement
 WHERE entered_on IS NOT NULL;

CREATE VIEW published.agreement_party AS
SELECT p.agreement_id, p.organisation_id, p.consented_on, p.document_number
  FROM agreement.party p
  JOIN agreement.agreement a ON a.id = p.agreement_id AND a.entered_on IS NOT NULL;

-- Items that bind or have bound: public. effective is half-open days, empty for one that was replaced before it began.
CREATE VIEW published.binding_item AS
SELECT i.id, i.agreement_id, i.kind, i.section_id, i.structure_id, i.route_id, i.work_type, i.part, i.administrator_id, i.performer_id,
       i.contract_id, i.payer_id, i.agreed_length_m, i.frequency, i.threshold_cm, i.finish_by, i.effective, i.programme
  FROM agreement.item i
 WHERE i.binding;

CREATE VIEW published.programme_year AS SELECT programme, organisation_id, fiscal_year, status, note FROM agreement.programme_year;
