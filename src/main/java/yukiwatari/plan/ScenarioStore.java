package yukiwatari.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.geo.Bbox;
import yukiwatari.http.NewId;

/** Scenarios and their parties in the database. */
@Repository
class ScenarioStore {
  private static final String COLUMNS =
      """
      SELECT id, name, organisation_id, kind, day, municipality_ids, ST_XMin(area) AS west, ST_YMin(area) AS south,
             ST_XMax(area) AS east, ST_YMax(area) AS north, machine_kinds, turns::text AS turns, note, tolerance_permille,
             effort_seconds, seed, created_at, version, party.ids AS party_ids, party.opened AS party_opened
        FROM plan.scenario s
       CROSS JOIN LATERAL (SELECT array_agg(p.organisation_id ORDER BY p.id) AS ids, array_agg(p.opened_at ORDER BY p.id) AS opened
                             FROM plan.scenario_party p WHERE p.scenario_id = s.id) party
      """;
  private static final TypeReference<Map<String, TurnSeconds>> TURNS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScenarioStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Scenario scenario) {
    Bbox box = scenario.box();
    jdbc.sql(
            """
            INSERT INTO plan.scenario (id, name, organisation_id, kind, day, municipality_ids, area, machine_kinds, turns, note,
                                       tolerance_permille, effort_seconds, seed, created_at)
            VALUES (:id, :name, :organisation, :kind, :day, :municipalities, ST_MakeEnvelope(:west, :south, :east, :north, 6668),
                    :machineKinds, CAST(:turns AS jsonb), :note, :tolerance, :effort, :seed, :created)
            """)
        .param("id", scenario.id().value())
        .param("name", scenario.name())
        .param("organisation", scenario.organisationId())
        .param("kind", scenario.kind().name())
        .param("day", scenario.day())
        .param("municipalities", scenario.municipalities().toArray(UUID[]::new))
        .param("west", box == null ? null : box.west(), Types.DOUBLE)
        .param("south", box == null ? null : box.south(), Types.DOUBLE)
        .param("east", box == null ? null : box.east(), Types.DOUBLE)
        .param("north", box == null ? null : box.north(), Types.DOUBLE)
        .param("machineKinds", scenario.machineKinds().toArray(String[]::new))
        .param("turns", json.writeValueAsString(scenario.turns()))
        .param("note", scenario.note())
        .param("tolerance", scenario.tolerancePermille())
        .param("effort", scenario.effortSeconds())
        .param("seed", scenario.seed())
        .param("created", utc(scenario.createdAt()))
        .update();
    for (Scenario.Party party : scenario.parties()) {
      jdbc.sql(
              """
              INSERT INTO plan.scenario_party (id, scenario_id, organisation_id, opened_at)
              VALUES (:id, :scenario, :organisation, :opened)
              """)
          .param("id", NewId.next())
          .param("scenario", scenario.id().value())
          .param("organisation", party.organisationId())
          .param("opened", utc(party.openedAt()))
          .update();
    }
  }

  Optional<Scenario> find(ScenarioId id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id")
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** Until the transaction ends nobody else may begin or end runs of the scenario. */
  void lock(ScenarioId id) {
    jdbc.sql("SELECT 1 FROM plan.scenario WHERE id = :id FOR UPDATE")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Newest first: those that the organisation is a party of. */
  List<Scenario> list(UUID party) {
    return jdbc.sql(
            COLUMNS
                + """
                   WHERE id IN (SELECT scenario_id FROM plan.scenario_party WHERE organisation_id = :party)
                   ORDER BY created_at DESC, id
                  """)
        .param("party", party)
        .query(this::row)
        .list();
  }

  /** Notes that a party has opened its fleet; a second time changes nothing. */
  void open(ScenarioId id, UUID party, Instant at, UUID by) {
    jdbc.sql(
            """
            UPDATE plan.scenario_party SET opened_at = :at, opened_by = :by
             WHERE scenario_id = :id AND organisation_id = :party AND opened_at IS NULL
            """)
        .param("at", utc(at))
        .param("by", by)
        .param("id", id.value())
        .param("party", party)
        .update();
  }

  void delete(ScenarioId id) {
    jdbc.sql("DELETE FROM plan.scenario WHERE id = :id").param("id", id.value()).update();
  }

  private Scenario row(ResultSet row, int number) throws SQLException {
    return new Scenario(
        new ScenarioId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getObject("organisation_id", UUID.class),
        Scenario.Kind.valueOf(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        Arrays.asList((UUID[]) row.getArray("municipality_ids").getArray()),
        box(row),
        parties(row),
        Arrays.asList((String[]) row.getArray("machine_kinds").getArray()),
        json.readValue(row.getString("turns"), TURNS),
        row.getString("note"),
        row.getInt("tolerance_permille"),
        row.getInt("effort_seconds"),
        row.getLong("seed"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  private static @Nullable Bbox box(ResultSet row) throws SQLException {
    Double west = row.getObject("west", Double.class);
    return west == null
        ? null
        : new Bbox(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
  }

  private static List<Scenario.Party> parties(ResultSet row) throws SQLException {
    UUID[] ids = (UUID[]) row.getArray("party_ids").getArray();
    @Nullable Timestamp[] opened = (Timestamp[]) row.getArray("party_opened").getArray();
    List<Scenario.Party> parties = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      Timestamp at = opened[i];
      parties.add(new Scenario.Party(ids[i], at == null ? null : at.toInstant()));
    }
    return parties;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
