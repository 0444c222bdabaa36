package yukiwatari.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.road.RoadKind;

/**
 * Reads the current network from the published views straight into arrays: 300,000 links in some
 * seconds. Called inside a transaction, so that rows come in portions and from one snapshot.
 */
@Component
final class RoadsReader {
  private static final String SECTIONS = Sql.read(RoadsReader.class, "readSections");
  private static final String STEPS = Sql.read(RoadsReader.class, "readSteps");
  private static final String DEPOTS = Sql.read(RoadsReader.class, "readDepots");
  private static final int FETCH_ROWS = 20_000;

  private static final List<RoadKind> SENIORITY =
      List.of(
          RoadKind.NATIONAL_STATE,
          RoadKind.NATIONAL,
          RoadKind.PRINCIPAL,
          RoadKind.PREFECTURAL,
          RoadKind.MUNICIPAL_1,
          RoadKind.MUNICIPAL_2,
          RoadKind.MUNICIPAL_OTHER,
          RoadKind.FARM,
          RoadKind.FOREST,
          RoadKind.PRIVATE,
          RoadKind.UNKNOWN);

  /** About a kilometre: a depot that stands farther from its own roads is beside none. */
  private static final double DEPOT_REACH_DEGREES = 0.01;

  private final JdbcClient jdbc;
  private final OrganisationDirectory organisations;

  RoadsReader(JdbcClient jdbc, OrganisationDirectory organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  private record Version(int id, LocalDate asOf) {}

  /**
   * @param withState national roads of the state take part too
   * @throws Problem 409 when no network has been built yet
   */
  RoadsOfDay read(boolean withState) {
    Version version =
        jdbc.sql("SELECT id, as_of FROM published.network_version WHERE current")
            .query(Version.class)
            .optional()
            .orElseThrow(() -> Problem.conflict("exchange.noNetwork"));
    List<Organisation> authorities =
        organisations.listAll().stream().filter(one -> one.kind().isAuthority()).toList();
    Sections sections = new Sections(authorities);
    of(SECTIONS, version).query(sections::add);
    Links links = new Links();
    jdbc.sql(
            """
            SELECT id, from_node, to_node, length_m FROM published.link WHERE network_version = :network ORDER BY id
            """)
        .param("network", version.id)
        .withFetchSize(FETCH_ROWS)
        .query(links::add);
    Places places = new Places(links.from.size(), sections.closed);
    of(STEPS, version).query(places::add);
    List<Integer> depots =
        of(DEPOTS, version).param("reach", DEPOT_REACH_DEGREES).query(Integer.class).list();
    WinterRoads roads =
        new WinterRoads(
            links.nodes,
            links.from.toArray(),
            links.to.toArray(),
            links.lengthCm.toArray(),
            places.section,
            places.fromCm,
            sections.administrator.toArray(),
            sections.route.toArray(),
            sections.rank.toArray(),
            authorities.size(),
            mayExchange(authorities, withState),
            depots.stream().mapToInt(Integer::intValue).toArray());
    return new RoadsOfDay(
        version.id,
        version.asOf,
        roads,
        sections.ids.toArray(UUID[]::new),
        authorities.stream().map(one -> one.id().value()).toArray(UUID[]::new));
  }

  private JdbcClient.StatementSpec of(String sql, Version version) {
    return jdbc.sql(sql)
        .param("network", version.id)
        .param("day", version.asOf)
        .withFetchSize(FETCH_ROWS);
  }

  private static boolean[] mayExchange(List<Organisation> authorities, boolean withState) {
    boolean[] may = new boolean[authorities.size()];
    for (int i = 0; i < may.length; i++) {
      may[i] = withState || authorities.get(i).kind() != OrganisationKind.STATE;
    }
    return may;
  }

  /** Rows of readSections. */
  private static final class Sections {
    final List<UUID> ids = new ArrayList<>();
    final Ints administrator = new Ints();
    final Ints route = new Ints();
    final Ints rank = new Ints();
    final Ints closed = new Ints();
    private final Map<UUID, Integer> administrators = new HashMap<>();
    private final Map<UUID, Integer> routes = new HashMap<>();

    Sections(List<Organisation> authorities) {
      authorities.forEach(one -> administrators.put(one.id().value(), administrators.size()));
    }

    void add(ResultSet row) throws SQLException {
      Integer owner = administrators.get(row.getObject("administrator_id", UUID.class));
      ids.add(row.getObject("section_id", UUID.class));
      administrator.add(owner == null ? WinterRoads.NOBODYS : owner);
      route.add(
          routes.computeIfAbsent(row.getObject("route_id", UUID.class), any -> routes.size()));
      rank.add(SENIORITY.indexOf(RoadKind.valueOf(row.getString("kind"))));
      closed.add(
          owner == null ? WinterRoads.NOBODYS : row.getBoolean("closed") ? WinterRoads.CLOSED : 0);
    }
  }

  /** Rows of the links, ids from 0 without a gap. */
  private static final class Links {
    final Ints from = new Ints();
    final Ints to = new Ints();
    final Ints lengthCm = new Ints();
    int nodes;

    void add(ResultSet row) throws SQLException {
      if (row.getInt(1) != from.size()) {
        throw new IllegalStateException("link %d is not dense".formatted(row.getInt(1)));
      }
      from.add(row.getInt(2));
      to.add(row.getInt(3));
      lengthCm.add((int) Math.round(100 * row.getDouble(4)));
      nodes = Math.max(nodes, 1 + Math.max(row.getInt(2), row.getInt(3)));
    }
  }

  /** Rows of readSteps. */
  private static final class Places {
    final int[] section;
    final int[] fromCm;
    private final Ints closed;

    Places(int links, Ints closed) {
      section = new int[links];
      Arrays.fill(section, WinterRoads.NOBODYS);
      fromCm = new int[links];
      this.closed = closed;
    }

    void add(ResultSet row) throws SQLException {
      int link = row.getInt(1);
      int number = row.getInt(2);
      section[link] = closed.get(number) == 0 ? number : closed.get(number);
      fromCm[link] = (int) Math.round(100 * row.getDouble(3));
    }
  }
}
