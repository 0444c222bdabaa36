package yukiwatari.demo;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places about {@value #SPACING_METERS} m apart in jittered triangles over the whole sheet: what
 * land, heights and country roads are drawn on. Place {@code row * columns + column}; odd rows are
 * shifted by half a step:
 *
 * <pre>
 *     c───d───e        the six neighbours of x are a b c d, the one to its
 *    / \ / \ / \       left and the one to its right; the cell of x joins
 *   l───x───r───       the middles of its six triangles, and all cells
 *    \ / \ / \ /       together tile the sheet
 *     a───b───
 * </pre>
 */
final class Lattice {
  static final double SPACING_METERS = 640;
  private static final double HALF_WIDTH_METERS = 50_000;
  private static final double HALF_HEIGHT_METERS = 66_000;
  private static final double JITTER = 0.24;

  private final int columns;
  private final int rows;
  private final double[] x;
  private final double[] y;
  private final int[][] neighbours;

  Lattice(SplittableRandom random) {
    double rowStep = SPACING_METERS * Math.sqrt(0.75);
    columns = (int) (2 * HALF_WIDTH_METERS / SPACING_METERS);
    rows = (int) (2 * HALF_HEIGHT_METERS / rowStep);
    x = new double[columns * rows];
    y = new double[columns * rows];
    neighbours = new int[columns * rows][];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        double shift = (row & 1) == 1 ? 0.5 : 0;
        x[place] = -HALF_WIDTH_METERS + SPACING_METERS * (column + shift + jitter(random));
        y[place] = -HALF_HEIGHT_METERS + rowStep * row + SPACING_METERS * jitter(random);
        neighbours[place] = neighboursOf(row, column);
      }
    }
  }

  private static double jitter(SplittableRandom random) {
    return JITTER * (2 * random.nextDouble() - 1);
  }

  int size() {
    return x.length;
  }

  double x(int place) {
    return x[place];
  }

  double y(int place) {
    return y[place];
  }

  Coordinate at(int place) {
    return new Coordinate(x[place], y[place]);
  }

  double distance(int a, int b) {
    return Math.hypot(x[a] - x[b], y[a] - y[b]);
  }

  /** Counter-clockwise from the east; fewer than six at the sheet's edge. Not to be changed. */
  int[] neighbours(int place) {
    return neighbours[place];
  }

  boolean atEdge(int place) {
    return neighbours[place].length < 6;
  }

  /** The corners of the place's cell, counter-clockwise, not closed. Only for inner places. */
  Coordinate[] cell(int place) {
    int[] around = neighbours[place];
    Coordinate[] corners = new Coordinate[around.length];
    for (int i = 0; i < around.length; i++) {
      corners[i] = triangleMiddle(place, around[i], around[(i + 1) % around.length]);
    }
    return corners;
  }

  /** Adds in the order of the numbers, so that three neighbouring cells get the same corner. */
  private Coordinate triangleMiddle(int a, int b, int c) {
    int first = Math.min(a, Math.min(b, c));
    int last = Math.max(a, Math.max(b, c));
    int middle = a + b + c - first - last;
    return new Coordinate(
        (x[first] + x[middle] + x[last]) / 3, (y[first] + y[middle] + y[last]) / 3);
  }

  /** The place whose undisturbed position is nearest, or a neighbour of it. */
  int nearest(double east, double north) {
    double rowStep = SPACING_METERS * Math.sqrt(0.75);
    int row = clamp((int) Math.round((north + HALF_HEIGHT_METERS) / rowStep), rows);
    double shift = (row & 1) == 1 ? 0.5 : 0;
    int column =
        clamp((int) Math.round((east + HALF_WIDTH_METERS) / SPACING_METERS - shift), columns);
    return row * columns + column;
  }

  private static int clamp(int value, int size) {
    return Math.max(0, Math.min(size - 1, value));
  }

  private int[] neighboursOf(int row, int column) {
    int right = (row & 1) == 1 ? column + 1 : column;
    int[][] around = {
      {row, column + 1}, {row + 1, right}, {row + 1, right - 1},
      {row, column - 1}, {row - 1, right - 1}, {row - 1, right}
    };
    int[] found = new int[6];
    int count = 0;
    for (int[] place : around) {
      if (place[0] >= 0 && place[0] < rows && place[1] >= 0 && place[1] < columns) {
        found[count++] = place[0] * columns + place[1];
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }
}
