package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The streets as a directed graph in compressed rows. Nodes and arcs are dense ints; an arc keeps
 * the id under which it was added. A two-way street is two arcs. Immutable.
 */
public final class Network {
  /**
   * Travel time of "no way": more than four and a half days. Five of them still fit an int, which
   * is the largest sum a join of two route parts builds.
   */
  public static final int UNREACHABLE = 400_000_000;

  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final int[] metres;
  private final int[][] millis;
  private final int[] firstOut;
  private final int[] out;

  private Network(int nodes, int[] from, int[] to, int[] metres, int[][] millis) {
    this.nodes = nodes;
    this.from = from;
    this.to = to;
    this.metres = metres;
    this.millis = millis;
    this.firstOut = new int[nodes + 1];
    this.out = new int[from.length];
    for (int tail : from) {
      firstOut[tail + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = Arrays.copyOf(firstOut, nodes);
    for (int arc = 0; arc < from.length; arc++) {
      out[next[from[arc]]++] = arc;
    }
  }

  public int nodes() {
    return nodes;
  }

  public int arcs() {
    return from.length;
  }

  /** Number of vehicle classes that have travel times. */
  public int classes() {
    return millis.length;
  }

  public int from(int arc) {
    return from[arc];
  }

  public int to(int arc) {
    return to[arc];
  }

  public int metres(int arc) {
    return metres[arc];
  }

  /** Travel time without work; {@link #UNREACHABLE} = forbidden for the class. */
  public int millis(int vehicleClass, int arc) {
    return millis[vehicleClass][arc];
  }

  /** True when the two classes drive every arc in the same time, so that they share distances. */
  boolean sameSpeeds(int classA, int classB) {
    return Arrays.equals(millis[classA], millis[classB]);
  }

  /** Arcs leaving node are {@code out(firstOut(node)) .. out(firstOut(node + 1) - 1)}. */
  int firstOut(int node) {
    return firstOut[node];
  }

  int out(int index) {
    return out[index];
  }

  /**
   * The same streets with these arcs forbidden for all classes.
   *
   * @throws IllegalArgumentException for an arc that does not exist
   */
  public Network without(Collection<Integer> blockedArcs) {
    int[][] times = new int[millis.length][];
    for (int c = 0; c < millis.length; c++) {
      times[c] = millis[c].clone();
      for (int arc : blockedArcs) {
        Require.within("network", "blocked arc", arc, 0, arcs() - 1);
        times[c][arc] = UNREACHABLE;
      }
    }
    return new Network(nodes, from, to, metres, times);
  }

  /** Collects arcs; ids are given in the order of adding, from 0. */
  public static final class Builder {
    private final int nodes;
    private final int classes;
    private final List<int[]> rows = new ArrayList<>();

    /**
     * @param nodes nodes are 0..nodes-1
     * @param classes vehicle classes are 0..classes-1; every arc gives a time for each
     */
    public Builder(int nodes, int classes) {
      Require.within("network", "nodes", nodes, 1, Integer.MAX_VALUE - 1);
      Require.within("network", "classes", classes, 1, 64);
      this.nodes = nodes;
      this.classes = classes;
    }

    /**
     * Adds a one-way arc.
     *
     * @param millis one travel time per vehicle class, or a single one for all classes
     * @return the arc's id
     */
    public int addArc(int from, int to, int metres, int... millis) {
      int id = rows.size();
      String owner = "arc " + id;
      Require.within(owner, "from node", from, 0, nodes - 1);
      Require.within(owner, "to node", to, 0, nodes - 1);
      Require.within(owner, "metres", metres, 0, 1_000_000);
      Require.that(
          millis.length == 1 || millis.length == classes,
          owner,
          millis.length + " travel times for " + classes + " vehicle classes");
      int[] row = new int[3 + classes];
      row[0] = from;
      row[1] = to;
      row[2] = metres;
      for (int c = 0; c < classes; c++) {
        int time = millis[millis.length == 1 ? 0 : c];
        Require.within(owner, "millis of class " + c, time, 0, UNREACHABLE);
        row[3 + c] = time;
      }
      rows.add(row);
      return id;
    }

    /**
     * Adds both directions of a two-way street with equal times.
     *
     * @return id of the arc from→to; the arc to→from has the next id
     */
    public int addEdge(int from, int to, int metres, int... millis) {
      int id = addArc(from, to, metres, millis);
      addArc(to, from, metres, millis);
      return id;
    }

    public Network build() {
      int count = rows.size();
      int[] from = new int[count];
      int[] to = new int[count];
      int[] metres = new int[count];
      int[][] millis = new int[classes][count];
      for (int arc = 0; arc < count; arc++) {
        int[] row = rows.get(arc);
        from[arc] = row[0];
        to[arc] = row[1];
        metres[arc] = row[2];
        for (int c = 0; c < classes; c++) {
          millis[c][arc] = row[3 + c];
        }
      }
      return new Network(nodes, from, to, metres, millis);
    }
  }
}
