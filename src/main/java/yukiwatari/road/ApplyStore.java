package yukiwatari.road;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;

/** Turns a staged import into roads; every call inside the one transaction of the import. */
@Component
class ApplyStore {
  private static final String STRUCTURES = Sql.read(ApplyStore.class, "moveStructures");
  private static final String VERSIONS = Sql.read(ApplyStore.class, "applyVersions");
  private static final String ROUTES =
      """
      INSERT INTO road.route (id, administrator_id, former_municipality, kind, number, name)
      SELECT DISTINCT ON (route_id) route_id, administrator_id, former_municipality, kind, route_number, route_name
        FROM road.import_section
       WHERE import_id = :import AND change <> 'CLOSED'
       ORDER BY route_id, row_number
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = road.route.version + 1
                   WHERE road.route.name <> excluded.name
      """;
  private static final String SECTIONS =
      """
      INSERT INTO road.section (id, administrator_id, former_municipality, kind, route_number, section_code)
      SELECT section_id, administrator_id, former_municipality, kind, route_number, section_code
        FROM road.import_section
       WHERE import_id = :import AND change = 'ADDED'
      ON CONFLICT (id) DO NOTHING
      """;
  // What began on the same day is corrected, not kept as history of no day.
  private static final String REPLACED_SAME_DAY =
      """
      DELETE FROM road.section_version v
       USING road.import_section i
       WHERE i.import_id = :import AND i.section_id = v.section_id AND lower(v.valid) = :on::date
      """;
  private static final String CLOSE =
      """
      UPDATE road.section_version v SET valid = daterange(lower(v.valid), :on::date)
        FROM road.import_section i
       WHERE i.import_id = :import AND i.section_id = v.section_id AND v.valid @> :on::date
      """;
  private static final String LATER =
      """
      SELECT i.route_number || ' ' || i.section_code
        FROM road.import_section i
        JOIN road.section_version v ON v.section_id = i.section_id
       WHERE i.import_id = :import AND (lower(v.valid) > :on::date OR (v.valid @> :on::date AND NOT upper_inf(v.valid)))
       ORDER BY 1
       LIMIT 10
      """;
  private static final String LINEAGE =
      """
      INSERT INTO road.section_lineage (id, predecessor_id, successor_id, effective_on, change)
      SELECT id, predecessor_id, successor_id, :on::date, change
        FROM road.import_succession
       WHERE import_id = :import AND predecessor_id <> successor_id
      ON CONFLICT (predecessor_id, successor_id, effective_on) DO UPDATE SET change = excluded.change
      """;
  private static final String ABOLISHED =
      """
      INSERT INTO road.section_lineage (id, predecessor_id, successor_id, effective_on, change)
      SELECT gen_random_uuid(), i.section_id, NULL, :on::date, 'ABOLISHED'
        FROM road.import_section i
       WHERE i.import_id = :import AND i.change = 'CLOSED'
         AND NOT EXISTS (SELECT FROM road.import_succession s WHERE s.import_id = i.import_id AND s.predecessor_id = i.section_id)
      ON CONFLICT (predecessor_id, successor_id, effective_on) DO NOTHING
      """;
  private static final String OTHER_WAYS =
      """
      INSERT INTO road.other_way (id, source, source_id, name, kind, oneway, layer, noded, geom, import_id)
      SELECT id, :mapping, source_id, name, kind, oneway, layer, noded, geom, import_id
        FROM road.import_other_way WHERE import_id = :import
      ON CONFLICT (source, source_id) DO UPDATE
         SET name = excluded.name, kind = excluded.kind, oneway = excluded.oneway, layer = excluded.layer, noded = excluded.noded,
             geom = excluded.geom, import_id = excluded.import_id
      """;
  private static final List<String> AREAS =
      List.of(
          """
          DELETE FROM road.jurisdiction j USING road.import_area a
           WHERE a.import_id = :import AND a.organisation_id = j.organisation_id AND lower(j.valid) = :on::date
          """,
          """
          UPDATE road.jurisdiction j SET valid = daterange(lower(j.valid), :on::date)
            FROM road.import_area a
           WHERE a.import_id = :import AND a.organisation_id = j.organisation_id AND j.valid @> :on::date
          """,
          """
          INSERT INTO road.jurisdiction (id, organisation_id, valid, geom, source, import_id)
          SELECT id, organisation_id, daterange(:on::date, NULL), geom, :source, import_id
            FROM road.import_area WHERE import_id = :import
          """);

  private static final List<String> STATEMENTS =
      Stream.of(
              List.of(
                  ROUTES,
                  SECTIONS,
                  STRUCTURES,
                  REPLACED_SAME_DAY,
                  CLOSE,
                  VERSIONS,
                  LINEAGE,
                  ABOLISHED),
              List.of(OTHER_WAYS),
              AREAS)
          .flatMap(List::stream)
          .toList();

  private final JdbcClient client;

  ApplyStore(JdbcClient client) {
    this.client = client;
  }

  /**
   * @param revision of the roads when the file was compared
   * @param source what the roads will name as their source
   */
  record Staged(
      OrganisationId organisation,
      String state,
      LocalDate effectiveOn,
      long revision,
      String source,
      String mappingName,
      boolean applicable) {}

  /** Only one import is applied at a time; waits until the other one's transaction has ended. */
  void alone() {
    client.sql("SELECT pg_advisory_xact_lock(hashtext('road.import'))").query().singleRow();
  }

  Optional<Staged> lock(ImportId id) {
    return client
        .sql(
            """
            SELECT organisation_id, state, effective_on, revision, file_name, mapping ->> 'name' AS mapping,
                   coalesce((report ->> 'applicable')::boolean, false) AS applicable
              FROM road.import WHERE id = :id FOR UPDATE
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new Staged(
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    row.getString("state"),
                    row.getObject("effective_on", LocalDate.class),
                    row.getLong("revision"),
                    row.getString("file_name"),
                    row.getString("mapping"),
                    row.getBoolean("applicable")))
        .optional();
  }

  /** Sections whose future is already known; an import may not write into the past of it. */
  List<String> withLaterVersions(ImportId id, LocalDate on) {
    return client.sql(LATER).param("import", id.value()).param("on", on).query(String.class).list();
  }

  void apply(ImportId id, Staged staged, ImportProgress progress) {
    Map<String, Object> parameters =
        Map.of(
            "import", id.value(),
            "on", staged.effectiveOn(),
            "source", staged.source(),
            "mapping", staged.mappingName());
    int done = 0;
    for (String sql : STATEMENTS) {
      progress.at(ImportProgress.Step.WRITE, done++, (long) STATEMENTS.size());
      client.sql(sql).params(parameters).update();
    }
  }

  /** Whoever reads the roads next gets plans for as many as there are now, not for none. */
  void analyze() {
    client
        .sql(
            "ANALYZE road.route, road.section, road.section_version, road.section_lineage, road.other_way, road.jurisdiction")
        .update();
  }

  /** Those of {@code sections} that have no version on the day. */
  List<SectionId> notValid(List<SectionId> sections, LocalDate day) {
    return client
        .sql(
            """
            SELECT wanted.section_id FROM unnest(:ids::uuid[]) AS wanted (section_id)
             WHERE NOT EXISTS (SELECT FROM road.section_version v
                                WHERE v.section_id = wanted.section_id AND v.valid @> :day::date)
            """)
        .param("ids", sections.stream().map(SectionId::toString).toArray(String[]::new))
        .param("day", day)
        .query((row, number) -> new SectionId(row.getObject(1, UUID.class)))
        .list();
  }

  Map<SectionId, SectionKey> keys(Collection<SectionId> sections) {
    Map<SectionId, SectionKey> keys = new HashMap<>();
    client
        .sql(
            """
            SELECT id, administrator_id, former_municipality, kind, route_number, section_code
              FROM road.section WHERE id = ANY (:ids::uuid[])
            """)
        .param("ids", sections.stream().map(SectionId::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                keys.put(
                    new SectionId(row.getObject("id", UUID.class)),
                    new RouteKey(
                            new OrganisationId(row.getObject("administrator_id", UUID.class)),
                            row.getString("former_municipality"),
                            RoadKind.valueOf(row.getString("kind")),
                            row.getString("route_number"))
                        .section(row.getString("section_code"))))
        .list();
    return keys;
  }

  void finish(ImportId id, String state, Instant at) {
    client
        .sql(
            "UPDATE road.import SET state = :state, applied_at = :at, version = version + 1 WHERE id = :id")
        .param("state", state)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
    client
        .sql(
            "SELECT account.audit_batch('road.section_version', jsonb_build_object('import', :id::text, 'state', :state::text, 'report', report)) FROM road.import WHERE id = :id::uuid")
        .param("id", id.toString())
        .param("state", state)
        .query()
        .singleRow();
  }
}
