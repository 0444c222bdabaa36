package yukiwatari.road;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;

/** Keeps what an analysed file would do, until it is applied or discarded. */
@Component
class StagingStore {
  private static final String SECTIONS =
      "COPY road.import_section (import_id, section_id, change, row_number, fields, administrator_id, former_municipality, kind,"
          + " route_number, section_code, route_id, route_name, version_id, responsible_id, name, start_place, end_place, municipality_id, geom,"
          + " official_length_m, cleared_length_m, service_class, width_m, lanes, oneway, layer, bridge, tunnel, noded, footway,"
          + " snow_melting, subsidised, overlapping, estimated) FROM STDIN";
  private static final String SUCCESSIONS =
      "COPY road.import_succession (import_id, id, predecessor_id, successor_id, change, share) FROM STDIN";
  private static final String OTHER_WAYS =
      "COPY road.import_other_way (import_id, id, source_id, name, kind, oneway, layer, noded, geom) FROM STDIN";
  private static final String AREAS =
      "COPY road.import_area (import_id, id, organisation_id, geom) FROM STDIN";
  private static final String REFUSALS =
      "COPY road.import_refusal (import_id, sequence, file, row_number, field, value, code, reason) FROM STDIN";
  private static final String SAME_OTHER_WAYS =
      """
      DELETE FROM road.import_other_way i
       USING road.other_way w
       WHERE i.import_id = :import AND w.source = :source AND w.source_id = i.source_id
         AND (w.name, w.kind, w.oneway, w.layer, w.noded, w.geom::bytea)
             IS NOT DISTINCT FROM (i.name, i.kind, i.oneway, i.layer, i.noded, i.geom::bytea)
      """;
  private static final String SAME_AREAS =
      """
      DELETE FROM road.import_area i
       USING road.jurisdiction j
       WHERE i.import_id = :import AND j.organisation_id = i.organisation_id AND j.valid @> :day::date
         AND j.geom::bytea = i.geom::bytea
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final MessageSource messages;

  StagingStore(JdbcTemplate jdbc, JdbcClient client, MessageSource messages) {
    this.jdbc = jdbc;
    this.client = client;
    this.messages = messages;
  }

  /** What is known of an import once its file is compared. */
  record Head(
      ImportId id,
      String sha256,
      String mappingJson,
      String credit,
      LocalDate effectiveOn,
      long revision) {}

  void create(
      ImportId id, OrganisationId organisation, String fileName, LocalDate on, @Nullable UUID by) {
    client
        .sql(
            """
            INSERT INTO road.import (id, organisation_id, file_name, effective_on, state, created_by)
            VALUES (:id, :organisation, :file, :on, 'ANALYSING', :by)
            """)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("file", fileName)
        .param("on", on)
        .param("by", by)
        .update();
  }

  void compared(Head head) {
    client
        .sql(
            """
            UPDATE road.import SET file_sha256 = :sha, mapping = :mapping::jsonb, credit = :credit, revision = :revision
             WHERE id = :id AND state = 'ANALYSING'
            """)
        .param("id", head.id().value())
        .param("sha", head.sha256())
        .param("mapping", head.mappingJson())
        .param("credit", head.credit())
        .param("revision", head.revision())
        .update();
  }

  void report(ImportId id, String reportJson, boolean applicable) {
    client
        .sql("UPDATE road.import SET report = :report::jsonb, state = :state WHERE id = :id")
        .param("report", reportJson)
        .param("state", applicable ? "ANALYSED" : "REFUSED")
        .param("id", id.value())
        .update();
  }

  void refusals(ImportId id, List<Refusal> refusals) {
    int[] sequence = {0};
    CopyRows.copy(
        jdbc,
        REFUSALS,
        refusals,
        (row, refusal) ->
            row.value(id)
                .value(sequence[0]++)
                .value(refusal.file())
                .value(refusal.row())
                .value(refusal.field())
                .value(refusal.value())
                .value(refusal.code())
                .value(ImportTexts.refusal(messages, refusal, Locale.JAPANESE)));
  }

  /**
   * @param routes of the sections' route keys, known or new
   */
  void sections(ImportId id, List<SectionChange> changes, Map<RouteKey, RouteId> routes) {
    CopyRows.copy(jdbc, SECTIONS, changes, (row, change) -> section(row, id, change, routes));
  }

  private static void section(
      CopyRows row, ImportId id, SectionChange change, Map<RouteKey, RouteId> routes) {
    RouteKey route = change.key().route();
    String fields =
        change.fields().stream()
            .sorted()
            .map(SectionField::name)
            .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    row.value(id)
        .value(change.section())
        .value(change.kind())
        .value(change.row())
        .value(fields)
        .value(route.administrator())
        .value(route.formerMunicipality())
        .value(route.kind())
        .value(route.number())
        .value(change.key().sectionCode());
    SectionFacts facts = change.facts();
    if (facts == null) {
      for (int i = 0; i < 24; i++) {
        row.value(null);
      }
      return;
    }
    row.value(routes.get(route)).value(change.routeName()).value(NewId.next());
    BulkRoads.facts(row.value(facts.administrator()), facts);
  }

  void successions(ImportId id, Collection<Succession> successions) {
    CopyRows.copy(
        jdbc,
        SUCCESSIONS,
        successions,
        (row, succession) ->
            row.value(id)
                .value(NewId.next())
                .value(succession.predecessor())
                .value(succession.successor())
                .value(succession.change())
                .value(succession.share()));
  }

  /** Returns how many differ from what is there. */
  int otherWays(ImportId id, String source, List<OtherWayRecord> ways) {
    CopyRows.copy(
        jdbc,
        OTHER_WAYS,
        ways,
        (row, way) ->
            row.value(id)
                .value(way.id())
                .value(way.sourceId())
                .value(way.name())
                .value(way.kind())
                .value(way.oneway())
                .value(way.layer())
                .value(way.noded())
                .geometry(way.line()));
    int same =
        client.sql(SAME_OTHER_WAYS).param("import", id.value()).param("source", source).update();
    return ways.size() - same;
  }

  /** Returns how many differ from what is there on the day. */
  int areas(ImportId id, LocalDate day, Map<OrganisationId, MultiPolygon> areas) {
    CopyRows.copy(
        jdbc,
        AREAS,
        areas.entrySet(),
        (row, area) ->
            row.value(id).value(NewId.next()).value(area.getKey()).geometry(area.getValue()));
    int same = client.sql(SAME_AREAS).param("import", id.value()).param("day", day).update();
    return areas.size() - same;
  }

  /** These sections stay as they are, whatever the file says. */
  void keep(ImportId id, Collection<SectionId> sections) {
    String[] ids = sections.stream().map(SectionId::toString).toArray(String[]::new);
    for (String sql :
        List.of(
            "DELETE FROM road.import_section WHERE import_id = :import AND section_id = ANY (:ids::uuid[]) AND change <> 'ADDED'",
            "DELETE FROM road.import_succession WHERE import_id = :import AND predecessor_id = ANY (:ids::uuid[])")) {
      client.sql(sql).param("import", id.value()).param("ids", ids).update();
    }
  }

  /** A person names other successors than geometry did. */
  void remap(ImportId id, SectionId predecessor, List<SectionShare> to) {
    client
        .sql(
            "DELETE FROM road.import_succession WHERE import_id = :import AND predecessor_id = :predecessor")
        .param("import", id.value())
        .param("predecessor", predecessor.value())
        .update();
    LineageChange change =
        to.size() > 1
            ? LineageChange.SPLIT
            : isAdded(id, to.get(0).section()) ? LineageChange.RENUMBERED : LineageChange.MERGE;
    successions(
        id,
        to.stream()
            .map(share -> new Succession(predecessor, share.section(), change, share.share()))
            .toList());
  }

  private boolean isAdded(ImportId id, SectionId section) {
    return client
        .sql(
            "SELECT EXISTS (SELECT FROM road.import_section WHERE import_id = :import AND section_id = :section AND change = 'ADDED')")
        .param("import", id.value())
        .param("section", section.value())
        .query(Boolean.class)
        .single();
  }

  List<Succession> successions(ImportId id) {
    return client
        .sql(
            """
            SELECT predecessor_id, successor_id, change, share
              FROM road.import_succession WHERE import_id = :import ORDER BY predecessor_id, successor_id
            """)
        .param("import", id.value())
        .query(
            (row, number) ->
                new Succession(
                    new SectionId(row.getObject("predecessor_id", UUID.class)),
                    new SectionId(row.getObject("successor_id", UUID.class)),
                    LineageChange.valueOf(row.getString("change")),
                    row.getDouble("share")))
        .list();
  }

  /** Sections whose time ends. */
  List<SectionId> closed(ImportId id) {
    return client
        .sql(
            "SELECT section_id FROM road.import_section WHERE import_id = :import AND change = 'CLOSED' ORDER BY section_id")
        .param("import", id.value())
        .query((row, number) -> new SectionId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Empties what was staged; the import's row with its report and refusals stays. */
  void clear(ImportId id) {
    for (String table :
        List.of("import_section", "import_succession", "import_other_way", "import_area")) {
      client
          .sql("DELETE FROM road." + table + " WHERE import_id = :import")
          .param("import", id.value())
          .update();
    }
  }
}
