package yukiwatari.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.http.NewId;
import yukiwatari.http.Sql;

/** Keeps the search that runs and the result of the last one. */
@Component
class FindingStore {
  private static final String INSERT = Sql.read(FindingStore.class, "insertCandidates");

  /** A search that runs: for whom, and where its progress stands. */
  record Running(UUID id, UUID organisationId, UUID progressId) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FindingStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Running> running() {
    return jdbc.sql(
            "SELECT id, organisation_id, progress_id FROM exchange.finding WHERE state = 'RUNNING'")
        .query(Running.class)
        .optional();
  }

  /** False when another one began in between. */
  @Transactional
  boolean begin(Running search, Instant at, FindingQuestion question) {
    FinderSettings settings = question.settings();
    return jdbc.sql(
                """
                INSERT INTO exchange.finding (id, state, organisation_id, progress_id, started_at, longest_m, shortest_m, nearest_m,
                                              longest_gap_m, with_state)
                VALUES (:id, 'RUNNING', :organisation, :progress, :at, :longest, :shortest, :nearest, :gap, :state)
                ON CONFLICT DO NOTHING
                """)
            .param("id", search.id)
            .param("organisation", search.organisationId)
            .param("progress", search.progressId)
            .param("at", Timestamp.from(at))
            .param("longest", settings.longestMeters())
            .param("shortest", settings.shortestMeters())
            .param("nearest", settings.nearestMeters())
            .param("gap", settings.longestGapMeters())
            .param("state", question.withState())
            .update()
        == 1;
  }

  @Transactional
  void giveUp(UUID search) {
    jdbc.sql("DELETE FROM exchange.finding WHERE id = :id AND state = 'RUNNING'")
        .param("id", search)
        .update();
  }

  /** The result takes the place of the one before; one audit entry tells how many there are. */
  @Transactional
  void finish(UUID search, RoadsOfDay roads, List<Found> found, long revision, double seconds) {
    jdbc.sql("DELETE FROM exchange.finding WHERE state = 'DONE'").update();
    int kept =
        jdbc.sql(
                """
                UPDATE exchange.finding SET state = 'DONE', network_version = :network, as_of = :day, road_revision = :revision,
                       links = :links, seconds = :seconds
                 WHERE id = :id AND state = 'RUNNING'
                """)
            .param("id", search)
            .param("network", roads.network())
            .param("day", roads.day())
            .param("revision", revision)
            .param("links", roads.roads().links())
            .param("seconds", seconds)
            .update();
    if (kept == 0) {
      throw new IllegalStateException("search %s was given up".formatted(search));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Found one : found) {
      rows.add(row(one, roads, rows.size() + 1));
    }
    jdbc.sql(INSERT)
        .param("finding", search)
        .param("day", roads.day())
        .param("rows", json.writeValueAsString(rows))
        .update();
    jdbc.sql(
            "SELECT account.audit_batch('exchange.candidate', jsonb_build_object('network', :network, 'candidates', :candidates))")
        .param("network", roads.network())
        .param("candidates", found.size())
        .query()
        .singleRow();
  }

  private static Map<String, @Nullable Object> row(Found one, RoadsOfDay roads, int number) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", NewId.next());
    row.put("number", number);
    row.put("reasons", one.reasons());
    row.put("administrator_id", roads.administrators()[one.administrator()]);
    row.put("neighbour_id", roads.administrators()[one.neighbour()]);
    row.put("length_m", one.lengthCm() / 100.0);
    boolean reached = one.distanceCm() != Found.OUT_OF_REACH;
    row.put("distance_m", reached ? one.distanceCm() / 100.0 : null);
    row.put("junctions", one.junctions());
    row.put("touching", one.touching());
    row.put("sections", sections(one, roads));
    return row;
  }

  /** From the first to the last metre of each section that a link of the candidate covers. */
  private static List<Map<String, Object>> sections(Found one, RoadsOfDay roads) {
    Map<Integer, int[]> spans = new LinkedHashMap<>();
    WinterRoads all = roads.roads();
    for (int link : one.links()) {
      int from = all.fromCm()[link];
      int length = all.lengthCm()[link];
      spans.merge(
          all.section()[link],
          new int[] {from, from + length, length},
          (a, b) -> new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1]), a[2] + b[2]});
    }
    List<Map<String, Object>> sections = new ArrayList<>();
    spans.forEach(
        (section, span) ->
            sections.add(
                Map.of(
                    "section_id", roads.sections()[section],
                    "from_m", span[0] / 100.0,
                    "to_m", span[1] / 100.0,
                    "length_m", span[2] / 100.0)));
    return sections;
  }
}
