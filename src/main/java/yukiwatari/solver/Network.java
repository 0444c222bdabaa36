package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streets as a directed graph in compressed rows. Nodes and arcs are dense ints; an arc keeps
 * the id under which it was added. A two-way street is two arcs. Turns from arc to arc may cost
 * time or be forbidden. Immutable.
 */
public final class Network {
  /**
   * Travel time of "no way": more than four and a half days. Five of them still fit an int, which
   * is the largest sum a join of two route parts builds.
   */
  public static final int UNREACHABLE = 400_000_000;

  /**
   * More than the roads of a country have; a larger number is a mistake and would fill the memory.
   */
  static final int MOST_NODES = 100_000_000;

  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final int[] metres;
  private final int[][] millis;
  private final int[] firstOut;
  private final int[] out;
  private final @Nullable Turns turns;

  private Network(int nodes, int[] from, int[] to, int[] metres, int[][] millis) {
    this.nodes = nodes;
    this.from = from;
    this.to = to;
    this.metres = metres;
    this.millis = millis;
    this.firstOut = new int[nodes + 1];
    this.out = new int[from.length];
    this.turns = null;
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

  private Network(Network plain, @Nullable Turns turns) {
    this.nodes = plain.nodes;
    this.from = plain.from;
    this.to = plain.to;
    this.metres = plain.metres;
    this.millis = plain.millis;
    this.firstOut = plain.firstOut;
    this.out = plain.out;
    this.turns = turns;
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

  /** True when some turn costs time or is forbidden, so that a way depends on the arc before. */
  public boolean hasTurns() {
    return turns != null;
  }

  /**
   * Time of the turn from the end of one arc into another that begins there; 0 when turns do not
   * matter, {@link #UNREACHABLE} when the class may not turn so.
   */
  public int turnMillis(int vehicleClass, int arc, int next) {
    return turns == null ? 0 : turns.millis(vehicleClass, arc, place(arc, next));
  }

  /** The same streets, every turn allowed at no cost. */
  Network withoutTurns() {
    return new Network(this, null);
  }

  /** Kind of the turn; the network must have turns. */
  Turn turn(int arc, int next) {
    return withTurns().kind(arc, place(arc, next));
  }

  /** Time of a kind of turn; the network must have turns. */
  int turnMillis(int vehicleClass, Turn kind) {
    return withTurns().millis(vehicleClass, kind);
  }

  private Turns withTurns() {
    if (turns == null) {
      throw new IllegalStateException("the network has no turns");
    }
    return turns;
  }

  /** Position of next among the arcs out of arc's head. */
  private int place(int arc, int next) {
    int first = firstOut[to[arc]];
    int at = first;
    while (out[at] != next) {
      at++;
    }
    return at - first;
  }

  /** True when the two classes take the same time everywhere, so that they share distances. */
  boolean sameSpeeds(int classA, int classB) {
    return Arrays.equals(millis[classA], millis[classB])
        && (turns == null || turns.same(classA, classB));
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
    Network plain = new Network(nodes, from, to, metres, times);
    return turns == null ? plain : new Network(plain, turns);
  }

  /** Collects arcs; ids are given in the order of adding, from 0. */
  public static final class Builder {
    private final int nodes;
    private final int classes;
    private final List<int[]> rows = new ArrayList<>();
    private final TurnRules turns;

    /**
     * @param nodes nodes are 0..nodes-1
     * @param classes vehicle classes are 0..classes-1; every arc gives a time for each
     */
    public Builder(int nodes, int classes) {
      Require.within("network", "nodes", nodes, 1, MOST_NODES);
      Require.within("network", "classes", classes, 1, 64);
      this.nodes = nodes;
      this.classes = classes;
      this.turns = new TurnRules(classes);
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

    /**
     * Sets what a kind of turn costs everywhere; kinds that are never set cost nothing.
     *
     * @param millis one time per vehicle class, or a single one for all; {@link #UNREACHABLE} = the
     *     class may not
     */
    public Builder turnMillis(Turn kind, int... millis) {
      turns.price(kind, millis);
      return this;
    }

    /**
     * Compass headings of a drawn arc, from which the kinds of its turns follow: up to 45°
     * straight, 135° and more back to the same node a U-turn. Without them a way back to the same
     * node is a U-turn and all else straight.
     *
     * @param start degrees clockwise from north in which the arc leaves its first node
     * @param end degrees in which it arrives at its last
     */
    public Builder headings(int arc, int start, int end) {
      Require.within("headings", "arc", arc, 0, rows.size() - 1);
      turns.headings(arc, start, end);
      return this;
    }

    /** Says what one turn is, before all headings. */
    public Builder turn(int arc, int next, Turn kind) {
      Require.within("turn", "arc", arc, 0, rows.size() - 1);
      Require.within("turn", "next arc", next, 0, rows.size() - 1);
      Require.that(
          rows.get(arc)[1] == rows.get(next)[0],
          "turn",
          "arc " + next + " does not begin where arc " + arc + " ends");
      turns.set(arc, next, kind);
      return this;
    }

    /** No machine turns round at the node; what lies behind a dead end is then out of reach. */
    public Builder forbidTurningRound(int node) {
      Require.within("turning round", "node", node, 0, nodes - 1);
      turns.forbidTurningRound(node);
      return this;
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
      Network plain = new Network(nodes, from, to, metres, millis);
      return new Network(plain, turns.of(plain));
    }
  }
}
