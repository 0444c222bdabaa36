package yukiwatari.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Textbook shortest paths for {@link PlanChecker}, from arc to arc where turns count: slow, plain,
 * and not those of the search.
 */
final class PlainPaths {
  /** Millis first, metres among equal millis. */
  record Length(long millis, long metres) implements Comparable<Length> {
    @Override
    public int compareTo(Length other) {
      int byMillis = Long.compare(millis, other.millis);
      return byMillis != 0 ? byMillis : Long.compare(metres, other.metres);
    }

    Length plus(long moreMillis, long moreMetres) {
      return new Length(millis + moreMillis, metres + moreMetres);
    }
  }

  /** Where a machine stands and the arc it came over, -1 = none. */
  record Position(int node, int lastArc) {}

  /**
   * Where it must be; nextArc = it enters this arc then; lastArc = it has come over this; or -1.
   */
  record Goal(int node, int nextArc, int lastArc) {}

  /** A null position is the goal itself. */
  private record Label(@Nullable Position position, Length length) {}

  private record Way(int vehicleClass, Position from, Goal to) {}

  private final Network network;
  private final Map<Way, Length> known = new HashMap<>();

  PlainPaths(Network network) {
    this.network = network;
  }

  /** Where a machine is after the mode. */
  static Position after(Mode mode) {
    int last = mode.lastArc();
    return new Position(mode.exitNode(), last);
  }

  /** Where it must be before the mode. */
  static Goal before(Mode mode) {
    return mode.arcs().isEmpty()
        ? new Goal(mode.entryNode(), -1, mode.arrivalArc())
        : new Goal(mode.entryNode(), mode.arcs().get(0), -1);
  }

  /** The shortest way, or null when there is none. */
  @Nullable Length between(int vehicleClass, Position from, Goal to) {
    Way way = new Way(vehicleClass, from, to);
    Length length = known.get(way);
    if (length == null) {
      length = search(vehicleClass, from, to);
      if (length != null) {
        known.put(way, length);
      }
    }
    return length;
  }

  private @Nullable Length search(int vehicleClass, Position from, Goal to) {
    Map<Integer, Length> settled = new HashMap<>();
    PriorityQueue<Label> open = new PriorityQueue<>((a, b) -> a.length().compareTo(b.length()));
    open.add(new Label(from, new Length(0, 0)));
    while (!open.isEmpty()) {
      Label label = open.poll();
      Position at = label.position();
      if (at == null) {
        return label.length();
      }
      int state = network.hasTurns() ? at.lastArc() : at.node();
      if (settled.putIfAbsent(state, label.length()) != null) {
        continue;
      }
      long toGoal = lastTurn(vehicleClass, at, to);
      if (toGoal < Network.UNREACHABLE) {
        open.add(new Label(null, label.length().plus(toGoal, 0)));
      }
      for (int i = network.firstOut(at.node()); i < network.firstOut(at.node() + 1); i++) {
        int arc = network.out(i);
        long millis = network.millis(vehicleClass, arc);
        long turn = turn(vehicleClass, at.lastArc(), arc);
        if (millis < Network.UNREACHABLE && turn < Network.UNREACHABLE) {
          Position next = new Position(network.to(arc), arc);
          open.add(new Label(next, label.length().plus(turn + millis, network.metres(arc))));
        }
      }
    }
    return null;
  }

  private long lastTurn(int vehicleClass, Position at, Goal to) {
    if (at.node() != to.node()) {
      return Network.UNREACHABLE;
    }
    if (to.nextArc() >= 0) {
      return turn(vehicleClass, at.lastArc(), to.nextArc());
    }
    boolean wrongArc = network.hasTurns() && to.lastArc() >= 0 && at.lastArc() >= 0;
    return wrongArc && at.lastArc() != to.lastArc() ? Network.UNREACHABLE : 0;
  }

  private long turn(int vehicleClass, int lastArc, int nextArc) {
    return lastArc < 0 ? 0 : network.turnMillis(vehicleClass, lastArc, nextArc);
  }
}
