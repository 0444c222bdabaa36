package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import yukiwatari.http.Sql;
import yukiwatari.solver.Legs;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;

/**
 * The legs of routes: driving without work and working, alternating, with the links they run over.
 */
final class LegRows {
  private static final String GEOMETRY = Sql.read(LegRows.class, "leg-geometry");

  private final RunId run;
  private final Problem problem;
  private final ProblemIndex index;

  /** Service of the index by service of the problem; negative: no work, only a place to be. */
  private final IntUnaryOperator known;

  private final List<SqlParameterSource> rows = new ArrayList<>();

  /** Parallel lists, one entry per link of a leg in driving order. */
  private final List<Integer> vehicles = new ArrayList<>();

  private final List<Integer> sequences = new ArrayList<>();
  private final List<Integer> arcCodes = new ArrayList<>();

  LegRows(RunId run, Problem problem, ProblemIndex index) {
    this(run, problem, index, service -> service);
  }

  /**
   * @param known service of the index by service of the problem; negative: no work, only a place to
   *     be
   */
  LegRows(RunId run, Problem problem, ProblemIndex index, IntUnaryOperator known) {
    this.run = run;
    this.problem = problem;
    this.index = index;
    this.known = known;
  }

  void add(Plan.Route route) {
    add(route, 0);
  }

  /**
   * @param first number of the first leg
   */
  void add(Plan.Route route, int first) {
    List<List<Integer>> empty = Legs.of(problem, route);
    int sequence = first;
    int now = route.startMillis();
    for (int i = 0; i < route.stops().size(); i++) {
      Plan.Stop stop = route.stops().get(i);
      Mode mode = problem.services().get(stop.service()).modes().get(stop.mode());
      sequence = leg(route, sequence, null, empty.get(i), now, stop.arrivalMillis());
      int service = known.applyAsInt(stop.service());
      if (service >= 0) {
        int group = index.serviceGroups().get(service);
        sequence =
            leg(
                route,
                sequence,
                index.groups().get(group),
                mode.arcs(),
                stop.startMillis(),
                stop.endMillis());
      }
      now = stop.endMillis();
    }
    leg(route, sequence, null, empty.get(empty.size() - 1), now, route.endMillis());
  }

  /** A section that was done at an unknown time before. */
  void addDone(int vehicle, int sequence, Plan.Stop stop, int now) {
    Mode mode = problem.services().get(stop.service()).modes().get(stop.mode());
    int group = index.serviceGroups().get(known.applyAsInt(stop.service()));
    int unused = leg(vehicle, sequence, index.groups().get(group), mode.arcs(), now, now);
  }

  private int leg(
      Plan.Route route,
      int sequence,
      ProblemIndex.@Nullable GroupKey key,
      List<Integer> arcs,
      int startMillis,
      int endMillis) {
    return leg(route.vehicle(), sequence, key, arcs, startMillis, endMillis);
  }

  private int leg(
      int vehicle,
      int sequence,
      ProblemIndex.@Nullable GroupKey key,
      List<Integer> arcs,
      int startMillis,
      int endMillis) {
    if (key == null && arcs.isEmpty()) {
      return sequence;
    }
    rows.add(
        new MapSqlParameterSource("run", run.value())
            .addValue("vehicle", vehicle)
            .addValue("sequence", sequence)
            .addValue("section", key == null ? null : key.sectionId())
            .addValue("partFrom", key == null ? null : key.partFrom())
            .addValue("partTo", key == null ? null : key.partTo())
            .addValue("start", startMillis)
            .addValue("end", endMillis)
            .addValue("metres", arcs.stream().mapToInt(problem.network()::metres).sum()));
    for (int arc : arcs) {
      vehicles.add(vehicle);
      sequences.add(sequence);
      arcCodes.add(index.arcs().get(arc));
    }
    return sequence + 1;
  }

  void save(NamedParameterJdbcTemplate jdbc, int networkVersion) {
    jdbc.batchUpdate(
        """
        INSERT INTO plan.leg (run_id, vehicle, sequence, section_id, part, start_millis, end_millis, metres)
        VALUES (:run, :vehicle, :sequence, :section, int4range(:partFrom, :partTo), :start, :end, :metres)
        """,
        rows.toArray(SqlParameterSource[]::new));
    jdbc.update(
        GEOMETRY,
        new MapSqlParameterSource("run", run.value())
            .addValue("network", networkVersion)
            .addValue("vehicles", vehicles.toArray(Integer[]::new))
            .addValue("sequences", sequences.toArray(Integer[]::new))
            .addValue("arcs", arcCodes.toArray(Integer[]::new)));
  }
}
