package yukiwatari.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;

/** Reads what was found, for one authority. */
@Component
class CandidateQueries {
  private static final String LIST = Sql.read(CandidateQueries.class, "listCandidates");
  private static final String MAP = Sql.read(CandidateQueries.class, "mapCandidates");
  private static final TypeReference<List<Candidate.Section>> SECTIONS = new TypeReference<>() {};

  /**
   * The search whose result is shown.
   *
   * @param networkVersion of the derived network it looked at
   * @param asOf the roads are as they were on that day
   * @param stale roads or network have changed since
   */
  record Finding(
      Instant at,
      int networkVersion,
      LocalDate asOf,
      int links,
      double seconds,
      FinderSettings settings,
      boolean withState,
      boolean stale) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final CandidateWords words;
  private final Clock clock;

  CandidateQueries(JdbcClient jdbc, JsonMapper json, CandidateWords words, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  /** Empty: nothing was ever looked for. */
  Optional<Finding> finding() {
    return jdbc.sql(
            """
            SELECT f.*, NOT EXISTS (SELECT FROM published.network_version n WHERE n.current AND n.id = f.network_version)
                        OR f.road_revision <> (SELECT number FROM published.road_revision) AS stale
              FROM exchange.finding f WHERE f.state = 'DONE'
            """)
        .query(
            (row, n) ->
                new Finding(
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    row.getInt("network_version"),
                    row.getObject("as_of", LocalDate.class),
                    row.getInt("links"),
                    row.getDouble("seconds"),
                    new FinderSettings(
                        row.getInt("longest_m"),
                        row.getInt("shortest_m"),
                        row.getInt("nearest_m"),
                        row.getInt("longest_gap_m")),
                    row.getBoolean("with_state"),
                    row.getBoolean("stale")))
        .optional();
  }

  /** By number. */
  List<Candidate> list(CandidateFilter filter, OrganisationId reader, Locale locale) {
    return jdbc
        .sql(LIST)
        .param("reader", reader.value())
        .param("day", LocalDate.now(clock))
        .param("reason", filter.reason() == null ? null : filter.reason().name(), Types.VARCHAR)
        .param("party", filter.party(), Types.OTHER)
        .param("municipality", filter.municipality(), Types.OTHER)
        .param("from", meters(filter.fromKm()), Types.DOUBLE)
        .param("until", meters(filter.untilKm()), Types.DOUBLE)
        .query((row, n) -> candidate(row))
        .list()
        .stream()
        .map(one -> one.withWords(words.why(one, locale)))
        .toList();
  }

  /** GeoJSON feature collection in JGD2011. */
  String map(OrganisationId reader) {
    return jdbc.sql(MAP).param("reader", reader.value()).query(String.class).single();
  }

  private static @Nullable Double meters(@Nullable Double km) {
    return km == null ? null : 1000 * km;
  }

  private Candidate candidate(ResultSet row) throws SQLException {
    Array reasons = row.getArray("reasons");
    return new Candidate(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        Arrays.stream((String[]) reasons.getArray()).map(Reason::valueOf).toList(),
        organisation(row, "administrator"),
        organisation(row, "neighbour"),
        row.getObject("municipality_id", UUID.class) == null
            ? null
            : organisation(row, "municipality"),
        row.getDouble("length_m"),
        row.getObject("distance_m", Double.class),
        row.getInt("junctions"),
        row.getInt("touching"),
        row.getBoolean("estimated"),
        json.readValue(row.getString("sections"), SECTIONS),
        "");
  }

  private static Candidate.Organisation organisation(ResultSet row, String what)
      throws SQLException {
    return new Candidate.Organisation(
        row.getObject(what + "_id", UUID.class),
        row.getString(what + "_name"),
        row.getString(what + "_kind"));
  }
}
