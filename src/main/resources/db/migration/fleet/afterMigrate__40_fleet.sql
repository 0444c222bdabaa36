CREATE VIEW published.depot AS SELECT id, organisation_id, name, kind, geom, geom_3857 FROM fleet.depot;
CREATE VIEW published.contract AS SELECT id, authority_id, contractor_id, number, period FROM fleet.contract;
CREATE VIEW published.district AS SELECT id, authority_id, contract_id, depot_id, code, name FROM fleet.district;
CREATE VIEW published.district_section AS SELECT district_id, section_id, work_type, part, valid FROM fleet.district_section;
-- Own organisation only: the reading module filters by authority_id.
CREATE VIEW published.machine AS
SELECT id, owner_id, authority_id, district_id, depot_id, name, kind, lent, width_m, weight_t, working_speed_kmh, travel_speed_kmh, valid FROM fleet.machine;
CREATE VIEW published.crew AS SELECT id, organisation_id, district_id, machine_id, name, user_id FROM fleet.crew;
CREATE VIEW published.planning_region AS SELECT id, name, name_en, municipality_ids FROM fleet.region;
