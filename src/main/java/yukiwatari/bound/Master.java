package yukiwatari.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear program over the rows found so far. Its dual is handed to ojAlgo: most Σ least·π so
 * that no column is worth more than it costs, π ≥ 0. That begins feasible at π = 0, and a new row
 * is only a new variable.
 */
final class Master {
  static {
    // Else the first use prints a page about the machine to the standard output.
    System.setProperty("shut.up.ojAlgo", "true");
  }

  /** A row fulfilled by less than this may be needed again soon. */
  private static final double TIGHT = 0.2;

  private final Columns columns;
  private final List<Row> rows = new ArrayList<>();

  /** How many of the first rows are never dropped. */
  private int forGood;

  /** By row of the last solution. */
  private double[] multipliers = new double[0];

  /** By column, of the last solution. */
  private double[] values;

  private long bound;

  Master(Columns columns) {
    this.columns = columns;
    this.values = new double[columns.count];
  }

  /** Adds a row that stays, however slack it is. Only before the first cut. */
  void addForGood(Row row) {
    rows.add(row);
    forGood = rows.size();
  }

  void add(Row row) {
    rows.add(row);
  }

  double[] values() {
    return values;
  }

  /** Proven by the last solution, in cost units. */
  long bound() {
    return bound;
  }

  /** Drops the rows that the last solution more than fulfils; those added since then stay. */
  void purge() {
    List<Row> kept = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      if (r < forGood || r >= multipliers.length || rows.get(r).violation(values) > -TIGHT) {
        kept.add(rows.get(r));
      }
    }
    rows.clear();
    rows.addAll(kept);
  }

  /**
   * @return false when ojAlgo gave up; the bound is proven all the same, if lower
   */
  boolean solve() {
    int[] kinds = cheapestOfEachKind();
    double[] gain = rows.stream().mapToDouble(row -> -row.least).toArray();
    double[][] worth = new double[columns.count][];
    for (int column : kinds) {
      worth[column] = new double[rows.size()];
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int i = 0; i < row.columns.length; i++) {
        double[] of = worth[row.columns[i]];
        if (of != null) {
          of[r] = row.factors[i];
        }
      }
    }
    double unit = 1;
    for (int column : kinds) {
      unit = Math.max(unit, columns.cost[column] / 1000);
    }
    LinearSolver.Builder program = LinearSolver.newBuilder(gain);
    for (int column : kinds) {
      program.inequality(columns.cost[column] / unit, worth[column]);
    }
    Optimisation.Result result = program.build(options()).solve();
    multipliers = new double[rows.size()];
    for (int r = 0; r < multipliers.length; r++) {
      multipliers[r] = Math.max(0, result.doubleValue(r) * unit);
    }
    values = new double[columns.count];
    result
        .getMultipliers()
        .ifPresent(
            duals -> {
              for (int i = 0; i < kinds.length; i++) {
                values[kinds[i]] = Math.abs(duals.doubleValue(i));
              }
            });
    bound = Proof.bound(columns, rows, multipliers);
    return result.getState().isOptimal();
  }

  private static Optimisation.Options options() {
    Optimisation.Options options = new Optimisation.Options();
    options.iterations_abort = 20_000;
    return options;
  }

  /** Of columns with the same terms in all rows the cheapest; none where there are no terms. */
  private int[] cheapestOfEachKind() {
    List<List<Double>> terms = new ArrayList<>();
    for (int column = 0; column < columns.count; column++) {
      terms.add(new ArrayList<>());
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int i = 0; i < row.columns.length; i++) {
        terms.get(row.columns[i]).add((double) r);
        terms.get(row.columns[i]).add(row.factors[i]);
      }
    }
    Map<List<Double>, Integer> cheapest = new HashMap<>();
    for (int column = 0; column < columns.count; column++) {
      if (!terms.get(column).isEmpty() && !columns.idle[column]) {
        cheapest.merge(
            terms.get(column), column, (a, b) -> columns.cost[b] < columns.cost[a] ? b : a);
      }
    }
    return cheapest.values().stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
