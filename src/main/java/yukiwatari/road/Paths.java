package yukiwatari.road;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * The lines after noding: each a row of places (vertex roots), without repetitions. Line i is
 * {@code places[start[i] .. start[i+1])}, empty when the line has no length.
 */
final class Paths {
  private final int[] start;
  private int[] places = new int[1024];
  private int size;

  /** By vertex: the line's end, or more or fewer than two different neighbours meet here. */
  private final boolean[] node;

  Paths(LineIndex lines, Vertices vertices, Cuts cuts) {
    start = new int[lines.size() + 1];
    uniteClose(lines, vertices, cuts);
    vertices.settle();
    for (int line = 0; line < lines.size(); line++) {
      append(walk(lines, cuts, line), vertices);
      start[line + 1] = size;
    }
    node = nodes(vertices.size());
  }

  /** A line's vertices in order: its points with the cuts between them. */
  private static int[] walk(LineIndex lines, Cuts cuts, int line) {
    int[] own = lines.vertex(line);
    if (own.length < 2) {
      return new int[0];
    }
    int cut = cuts.first(line);
    int[] all = new int[own.length + cuts.end(line) - cut];
    int n = 0;
    for (int i = 0; i < own.length; i++) {
      all[n++] = own[i];
      while (cut < cuts.end(line) && cuts.segment(cut) == i) {
        all[n++] = cuts.vertex(cut++);
      }
    }
    return all;
  }

  /** Three lines through one point give three vertices within a hair: one place. */
  private static void uniteClose(LineIndex lines, Vertices vertices, Cuts cuts) {
    for (int line = 0; line < lines.size(); line++) {
      if (cuts.first(line) == cuts.end(line)) {
        continue;
      }
      int[] all = walk(lines, cuts, line);
      for (int i = 1; i < all.length; i++) {
        Coordinate a = new Coordinate(vertices.x(all[i - 1]), vertices.y(all[i - 1]));
        Coordinate b = new Coordinate(vertices.x(all[i]), vertices.y(all[i]));
        if (LineIndex.meters(a, b) <= Crossings.TOLERANCE_METERS) {
          vertices.unite(all[i - 1], all[i]);
        }
      }
    }
  }

  private void append(int[] walk, Vertices vertices) {
    int from = size;
    for (int vertex : walk) {
      int place = vertices.root(vertex);
      if (size == from || places[size - 1] != place) {
        if (size == places.length) {
          places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
      }
    }
    if (size == from + 1) {
      size = from;
    }
  }

  private boolean[] nodes(int vertices) {
    boolean[] isNode = new boolean[vertices];
    int[] one = new int[vertices];
    int[] two = new int[vertices];
    Arrays.fill(one, -1);
    Arrays.fill(two, -1);
    for (int line = 0; line + 1 < start.length; line++) {
      for (int i = start[line]; i < start[line + 1]; i++) {
        if (i == start[line] || i == start[line + 1] - 1) {
          isNode[places[i]] = true;
        } else {
          neighbour(places[i], places[i - 1], one, two, isNode);
          neighbour(places[i], places[i + 1], one, two, isNode);
        }
      }
    }
    for (int vertex = 0; vertex < vertices; vertex++) {
      // A line that turns back on itself.
      isNode[vertex] |= one[vertex] >= 0 && two[vertex] < 0;
    }
    return isNode;
  }

  private static void neighbour(int place, int next, int[] one, int[] two, boolean[] isNode) {
    if (one[place] < 0) {
      one[place] = next;
    } else if (one[place] != next && two[place] < 0) {
      two[place] = next;
    } else if (one[place] != next && two[place] != next) {
      isNode[place] = true;
    }
  }

  int from(int line) {
    return start[line];
  }

  int to(int line) {
    return start[line + 1];
  }

  int place(int position) {
    return places[position];
  }

  boolean isNode(int place) {
    return node[place];
  }

  /** The places {@code from} to {@code to}, both included. */
  int[] copy(int from, int to) {
    return Arrays.copyOfRange(places, from, to + 1);
  }
}
