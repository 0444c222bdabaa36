package yukiwatari.bound;

import java.util.List;

/**
 * A bound that is right whatever the linear program's solver did wrong (Neumaier and Shcherbina
 * 2004, section 3): any multipliers π ≥ 0 prove
 *
 * <pre>  cost ≥ first ways + Σ π·least + Σ over columns of min(0, cost − Σ π·factor) · most  </pre>
 *
 * because every plan fulfils the rows. The sums are made in doubles; what they may be rounded by is
 * taken off (Higham 2002, section 3.1: n operations err by at most n ε of the sum of magnitudes).
 */
final class Proof {
  private static final double EPSILON = 0x1p-52;

  private Proof() {}

  /**
   * @param multipliers by row, at least 0
   * @return in cost units, rounded up, since every plan costs a whole number of them
   */
  static long bound(Columns columns, List<Row> rows, double[] multipliers) {
    double[] reduced = columns.cost.clone();
    double[] magnitude = columns.cost.clone();
    double sum = 0;
    double sumMagnitude = 0;
    for (Task task : columns.relaxation.tasks) {
      sum += task.cost[0];
      sumMagnitude += task.cost[0];
    }
    for (int r = 0; r < multipliers.length; r++) {
      Row row = rows.get(r);
      sum += multipliers[r] * row.least;
      sumMagnitude += Math.abs(multipliers[r] * row.least);
      for (int i = 0; i < row.columns.length; i++) {
        reduced[row.columns[i]] -= multipliers[r] * row.factors[i];
        magnitude[row.columns[i]] += Math.abs(multipliers[r] * row.factors[i]);
      }
    }
    int operations = 2 * (rows.size() + columns.count + columns.relaxation.tasks.size()) + 8;
    for (int column = 0; column < columns.count; column++) {
      double least = reduced[column] - operations * EPSILON * magnitude[column];
      if (least < 0) {
        sum += least * columns.most[column];
        sumMagnitude -= least * columns.most[column];
      }
    }
    return Math.max(0, (long) Math.ceil(sum - operations * EPSILON * sumMagnitude));
  }
}
