package yukiwatari.road;

import java.util.Arrays;

/** Vertices to be put into lines between their own points. */
final class Cuts {
  private int size;
  private int[] line = new int[256];
  private int[] segment = new int[256];
  private double[] fraction = new double[256];
  private int[] vertex = new int[256];

  /** By line, after {@link #sort}: the cuts of line i are {@code order[start[i] .. start[i+1])}. */
  private int[] start = new int[0];

  private int[] order = new int[0];

  /**
   * @param onSegment from point {@code onSegment} of the line to the next
   * @param at how far along that segment, above 0 and below 1
   */
  void add(int onLine, int onSegment, double at, int newVertex) {
    if (size == line.length) {
      line = Arrays.copyOf(line, size * 2);
      segment = Arrays.copyOf(segment, size * 2);
      fraction = Arrays.copyOf(fraction, size * 2);
      vertex = Arrays.copyOf(vertex, size * 2);
    }
    line[size] = onLine;
    segment[size] = onSegment;
    fraction[size] = at;
    vertex[size] = newVertex;
    size++;
  }

  /** Orders the cuts along each line; to be called again after more were added. */
  void sort(int lines) {
    start = new int[lines + 1];
    for (int cut = 0; cut < size; cut++) {
      start[line[cut] + 1]++;
    }
    for (int i = 0; i < lines; i++) {
      start[i + 1] += start[i];
    }
    int[] next = start.clone();
    order = new int[size];
    for (int cut = 0; cut < size; cut++) {
      order[next[line[cut]]++] = cut;
    }
    for (int i = 0; i < lines; i++) {
      sortAlong(start[i], start[i + 1]);
    }
  }

  /** Insertion sort: a line has few cuts, and most come in order. */
  private void sortAlong(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int cut = order[i];
      int hole = i;
      while (hole > from && after(order[hole - 1], cut)) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = cut;
    }
  }

  private boolean after(int a, int b) {
    return segment[a] > segment[b] || (segment[a] == segment[b] && fraction[a] > fraction[b]);
  }

  int first(int ofLine) {
    return start[ofLine];
  }

  int end(int ofLine) {
    return start[ofLine + 1];
  }

  int segment(int position) {
    return segment[order[position]];
  }

  int vertex(int position) {
    return vertex[order[position]];
  }
}
