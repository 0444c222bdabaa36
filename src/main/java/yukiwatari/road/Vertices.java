package yukiwatari.road;

import java.util.Arrays;

/**
 * The points of all lines by dense id. Points in the same cell of 1e-8 degrees (about 1 mm) and of
 * the same level are one vertex; vertices may be united later, and stand for one place from then
 * on.
 */
final class Vertices {
  private static final double CELLS_PER_DEGREE = 1e8;
  private static final int NONE = -1;

  private int size;
  private long[] cellX = new long[1024];
  private long[] cellY = new long[1024];
  private double[] x = new double[1024];
  private double[] y = new double[1024];
  private int[] level = new int[1024];

  /** Union-find: a smaller id of the same place; a root names itself. */
  private int[] parent = new int[1024];

  /** The next vertex in the same cell at another level. */
  private int[] nextInCell = new int[1024];

  /** True where a line runs through: united vertices take such a place, so that ends move. */
  private boolean[] through = new boolean[1024];

  /** Open addressing: first vertex of a cell. */
  private int[] table = new int[4096];

  Vertices() {
    Arrays.fill(table, NONE);
  }

  int size() {
    return size;
  }

  double x(int vertex) {
    return x[vertex];
  }

  double y(int vertex) {
    return y[vertex];
  }

  void markThrough(int vertex) {
    through[vertex] = true;
  }

  /** The vertex at a point, made if there is none. */
  int at(double pointX, double pointY, int pointLevel) {
    int first =
        table[slot(Math.round(pointX * CELLS_PER_DEGREE), Math.round(pointY * CELLS_PER_DEGREE))];
    for (int vertex = first; vertex != NONE; vertex = nextInCell[vertex]) {
      if (level[vertex] == pointLevel) {
        return vertex;
      }
    }
    return add(pointX, pointY, pointLevel);
  }

  /** Unites a line's end with whatever lies in its cell at any level: a ramp meets its bridge. */
  void uniteCell(int end) {
    for (int vertex = table[slot(cellX[end], cellY[end])];
        vertex != NONE;
        vertex = nextInCell[vertex]) {
      unite(end, vertex);
    }
  }

  int root(int vertex) {
    int root = vertex;
    while (parent[root] != root) {
      root = parent[root];
    }
    int step = vertex;
    while (parent[step] != root) {
      int next = parent[step];
      parent[step] = root;
      step = next;
    }
    return root;
  }

  /** Makes two vertices one place; false when they were already. */
  boolean unite(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA == rootB) {
      return false;
    }
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    return true;
  }

  /**
   * After the last union: gives each root the place of its first vertex that a line runs through,
   * or else of its first vertex.
   */
  void settle() {
    boolean[] settled = new boolean[size];
    for (int vertex = 0; vertex < size; vertex++) {
      int root = root(vertex);
      if (through[vertex] && !settled[root]) {
        settled[root] = true;
        x[root] = x[vertex];
        y[root] = y[vertex];
      }
    }
  }

  private int add(double pointX, double pointY, int pointLevel) {
    if (size == x.length) {
      grow();
    }
    int vertex = size++;
    x[vertex] = pointX;
    y[vertex] = pointY;
    cellX[vertex] = Math.round(pointX * CELLS_PER_DEGREE);
    cellY[vertex] = Math.round(pointY * CELLS_PER_DEGREE);
    level[vertex] = pointLevel;
    parent[vertex] = vertex;
    int slot = slot(cellX[vertex], cellY[vertex]);
    nextInCell[vertex] = table[slot];
    table[slot] = vertex;
    return vertex;
  }

  /** The slot of a cell, or the free one where it belongs. */
  private int slot(long keyX, long keyY) {
    long mixed = (keyX * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(keyY * 0xC2B2AE3D27D4EB4FL, 31);
    mixed ^= mixed >>> 29;
    int mask = table.length - 1;
    int slot = (int) (mixed & mask);
    while (table[slot] != NONE && (cellX[table[slot]] != keyX || cellY[table[slot]] != keyY)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int capacity = size * 2;
    cellX = Arrays.copyOf(cellX, capacity);
    cellY = Arrays.copyOf(cellY, capacity);
    x = Arrays.copyOf(x, capacity);
    y = Arrays.copyOf(y, capacity);
    level = Arrays.copyOf(level, capacity);
    parent = Arrays.copyOf(parent, capacity);
    nextInCell = Arrays.copyOf(nextInCell, capacity);
    through = Arrays.copyOf(through, capacity);
    int[] old = table;
    table = new int[capacity * 4];
    Arrays.fill(table, NONE);
    for (int first : old) {
      if (first != NONE) {
        table[slot(cellX[first], cellY[first])] = first;
      }
    }
  }
}
