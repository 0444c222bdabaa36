CREATE VIEW published.road_revision AS SELECT number FROM road.revision;

CREATE VIEW published.route AS
SELECT id, administrator_id, former_municipality, kind, number, name, name_kana, name_en FROM road.route;

CREATE VIEW published.section AS
SELECT id, administrator_id, former_municipality, kind, route_number, section_code FROM road.section;

-- All versions of all sections: choose a day with valid @> day.
CREATE VIEW published.section_version AS
SELECT v.id, v.section_id, v.valid, v.route_id, v.administrator_id, v.kind, r.number AS route_number, coalesce(v.name, r.name) AS name,
       v.start_place, v.end_place, v.municipality_id, v.geom, v.geom_3857, v.gis_length_m, v.official_length_m, v.cleared_length_m, v.service_class, v.width_m,
       v.lanes, v.oneway, v.layer, v.bridge, v.tunnel, v.footway, v.snow_melting, v.subsidised, v.overlapping, v.estimated
  FROM road.section_version v
  JOIN road.route r ON r.id = v.route_id;

-- What statistics add up, by one index without the road itself.
CREATE VIEW published.section_length AS
SELECT section_id, valid, route_id, official_length_m, cleared_length_m, gis_length_m FROM road.section_version;

CREATE VIEW published.section_lineage AS SELECT predecessor_id, successor_id, effective_on, change, notice_number FROM road.section_lineage;
CREATE VIEW published.structure AS SELECT id, section_id, kind, name, from_m, to_m, max_load_t, valid FROM road.structure;
CREATE VIEW published.jurisdiction AS SELECT id, organisation_id, valid, geom, geom_3857 FROM road.jurisdiction;

CREATE VIEW published.network_version AS SELECT id, as_of, built_at, current, report FROM road.network_version;
CREATE VIEW published.node AS SELECT network_version, id, geom, component FROM road.node;
CREATE VIEW published.link AS SELECT network_version, id, from_node, to_node, length_m, oneway, kind, width_m, geom FROM road.link;
CREATE VIEW published.section_link AS
SELECT network_version, section_id, sequence, link_id, reversed, from_m, to_m, counted FROM road.section_link;

-- 出典 of what was brought in, as long as anything of it stands: a year that is past is drawn from the versions of its time.
CREATE VIEW published.road_credit AS
SELECT i.credit, min(i.applied_at) AS since
  FROM road.import i
 WHERE i.state = 'APPLIED' AND i.credit <> ''
   AND (EXISTS (SELECT FROM road.section_version v WHERE v.import_id = i.id)
     OR EXISTS (SELECT FROM road.other_way w WHERE w.import_id = i.id)
     OR EXISTS (SELECT FROM road.jurisdiction j WHERE j.import_id = i.id))
 GROUP BY i.credit;
