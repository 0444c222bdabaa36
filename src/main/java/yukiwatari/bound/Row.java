package yukiwatari.bound;

import java.util.Arrays;

/** A linear inequality: the sum of factor × column is at least {@link #least}. */
final class Row {
  /** Each at most once. */
  final int[] columns;

  /** By position in columns. */
  final double[] factors;

  final double least;

  private Row(int[] columns, double[] factors, double least) {
    this.columns = columns;
    this.factors = factors;
    this.least = least;
  }

  /** How far the values are from fulfilling it; negative when more than fulfilled. */
  double violation(double[] values) {
    double missing = least;
    for (int i = 0; i < columns.length; i++) {
      missing -= factors[i] * values[columns[i]];
    }
    return missing;
  }

  /** At most instead of at least. */
  Row negated() {
    return new Row(columns, Arrays.stream(factors).map(f -> -f).toArray(), -least);
  }

  /** Collects the terms of one row; a column is given at most once. */
  static final class Draft {
    private final int[] columns;
    private final double[] factors;
    private int count;
    private double least;

    Draft(int mostTerms) {
      this.columns = new int[mostTerms];
      this.factors = new double[mostTerms];
    }

    void term(int column, double factor) {
      if (factor != 0) {
        columns[count] = column;
        factors[count++] = factor;
      }
    }

    void moreOnTheRight(double value) {
      least += value;
    }

    Row row() {
      return new Row(Arrays.copyOf(columns, count), Arrays.copyOf(factors, count), least);
    }
  }
}
