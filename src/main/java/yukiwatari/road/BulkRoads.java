package yukiwatari.road;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.NewId;

/**
 * Stores many roads at once (imports, demonstration data) with COPY: 100,000 sections in seconds.
 * The network is not rebuilt; call {@link Networks#rebuild} afterwards.
 */
@Component
public class BulkRoads {
  private static final String ROUTES =
      "COPY road.route (id, administrator_id, former_municipality, kind, number, name, name_kana, name_en) FROM STDIN";
  private static final String SECTIONS =
      "COPY road.section (id, administrator_id, former_municipality, kind, route_number, section_code) FROM STDIN";
  private static final String VERSIONS =
      "COPY road.section_version (id, section_id, valid, route_id, administrator_id, kind, name, start_place, end_place, municipality_id, geom,"
          + " official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded,"
          + " footway, snow_melting, subsidised, overlapping, estimated, source, import_id) FROM STDIN";
  private static final String STRUCTURES =
      "COPY road.structure (id, section_id, kind, name, from_m, to_m, max_load_t, valid) FROM STDIN";
  private static final String JURISDICTIONS =
      "COPY road.jurisdiction (id, organisation_id, valid, geom, source, import_id) FROM STDIN";
  private static final String OTHER_WAYS =
      "COPY road.other_way (id, source, source_id, name, kind, oneway, layer, noded, geom, import_id) FROM STDIN";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  BulkRoads(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /**
   * Stores all of the batch or, when a row breaks a constraint, nothing. One audit entry tells the
   * counts.
   */
  @Transactional
  public void load(RoadBatch batch) {
    CopyRows.copy(jdbc, ROUTES, batch.routes(), BulkRoads::route);
    CopyRows.copy(jdbc, SECTIONS, batch.sections(), BulkRoads::section);
    CopyRows.copy(jdbc, VERSIONS, batch.versions(), (row, version) -> version(row, version, batch));
    CopyRows.copy(jdbc, STRUCTURES, batch.structures(), BulkRoads::structure);
    CopyRows.copy(
        jdbc, JURISDICTIONS, batch.jurisdictions(), (row, area) -> jurisdiction(row, area, batch));
    CopyRows.copy(jdbc, OTHER_WAYS, batch.otherWays(), (row, way) -> otherWay(row, way, batch));
    client
        .sql(
            """
            SELECT account.audit_batch('road.section_version',
                     jsonb_build_object('source', :source::text, 'import', :import::text, 'routes', :routes, 'sections', :sections,
                       'versions', :versions, 'structures', :structures, 'jurisdictions', :jurisdictions, 'otherWays', :otherWays))
            """)
        .param("source", batch.source())
        .param("import", batch.importId())
        .param("routes", batch.routes().size())
        .param("sections", batch.sections().size())
        .param("versions", batch.versions().size())
        .param("structures", batch.structures().size())
        .param("jurisdictions", batch.jurisdictions().size())
        .param("otherWays", batch.otherWays().size())
        .query()
        .singleRow();
  }

  /**
   * Lets sections begin earlier than the register that brought them says: they were there already,
   * for an agreement of those days names them. Only first versions move; one audit entry.
   *
   * @param source who says so, for people
   */
  @Transactional
  public void beginEarlier(Collection<SectionId> sections, LocalDate from, String source) {
    if (sections.isEmpty()) {
      return;
    }
    int moved =
        client
            .sql(
                """
                UPDATE road.section_version v SET valid = daterange(:from::date, upper(v.valid))
                 WHERE v.section_id = ANY (:sections::uuid[]) AND lower(v.valid) > :from::date
                   AND NOT EXISTS (SELECT FROM road.section_version e WHERE e.section_id = v.section_id AND lower(e.valid) < lower(v.valid))
                """)
            .param("from", from)
            .param("sections", sections.stream().map(SectionId::toString).toArray(String[]::new))
            .update();
    client
        .sql(
            """
            SELECT account.audit_batch('road.section_version',
                     jsonb_build_object('source', :source::text, 'beginEarlier', :from::text, 'versions', :moved))
            """)
        .param("source", source)
        .param("from", from.toString())
        .param("moved", moved)
        .query()
        .singleRow();
  }

  private static CopyRows key(CopyRows row, RouteKey key) {
    return row.value(key.administrator())
        .value(key.formerMunicipality())
        .value(key.kind())
        .value(key.number());
  }

  private static void route(CopyRows row, RouteRecord route) {
    key(row.value(route.id()), route.key())
        .value(route.name())
        .value(route.nameKana())
        .value(route.nameEn());
  }

  private static void section(CopyRows row, SectionRecord section) {
    key(row.value(section.id()), section.key().route()).value(section.key().sectionCode());
  }

  private static void version(CopyRows row, SectionVersionRecord version, RoadBatch batch) {
    SectionFacts facts = version.facts();
    row.value(NewId.next())
        .value(version.section())
        .value(version.valid().text())
        .value(version.route())
        .value(facts.administrator())
        .value(facts.kind());
    facts(row, facts).value(batch.source()).value(batch.importId());
  }

  /** The columns from name to estimated, in the order of the table. */
  static CopyRows facts(CopyRows row, SectionFacts facts) {
    return row.value(facts.name())
        .value(facts.startPlace())
        .value(facts.endPlace())
        .value(facts.municipality())
        .geometry(facts.line())
        .value(facts.officialLengthMeters())
        .value(facts.clearedLengthMeters())
        .value(facts.serviceClass())
        .value(facts.widthMeters())
        .value(facts.lanes())
        .value(facts.oneway())
        .value(facts.layer())
        .value(facts.bridge())
        .value(facts.tunnel())
        .value(facts.noded())
        .value(facts.footway())
        .value(facts.snowMelting())
        .value(facts.subsidised())
        .value(facts.overlapping())
        .value(facts.estimated());
  }

  private static void structure(CopyRows row, StructureRecord structure) {
    row.value(structure.id())
        .value(structure.section())
        .value(structure.kind())
        .value(structure.name())
        .value(structure.fromMeters())
        .value(structure.toMeters())
        .value(structure.maxLoadTonnes())
        .value(structure.valid().text());
  }

  private static void jurisdiction(CopyRows row, JurisdictionRecord area, RoadBatch batch) {
    row.value(area.id())
        .value(area.organisation())
        .value(area.valid().text())
        .geometry(area.area())
        .value(batch.source())
        .value(batch.importId());
  }

  private static void otherWay(CopyRows row, OtherWayRecord way, RoadBatch batch) {
    row.value(way.id())
        .value(batch.source())
        .value(way.sourceId())
        .value(way.name())
        .value(way.kind())
        .value(way.oneway())
        .value(way.layer())
        .value(way.noded())
        .geometry(way.line())
        .value(batch.importId());
  }
}
