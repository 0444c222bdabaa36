package yukiwatari.solver;

/**
 * Travel times of a small network by Floyd and Warshall on its line graph: from having driven one
 * arc to having driven another. Shares nothing with the search and the checker.
 */
final class ArcTravel {
  private static final long IMPOSSIBLE = Long.MAX_VALUE / 8;

  private final Network network;
  private final int vehicleClass;

  /** By arc driven last, by arc driven last later on. */
  private final long[][] after;

  ArcTravel(Network network, int vehicleClass) {
    this.network = network;
    this.vehicleClass = vehicleClass;
    int arcs = network.arcs();
    this.after = new long[arcs][arcs];
    for (int a = 0; a < arcs; a++) {
      for (int b = 0; b < arcs; b++) {
        after[a][b] = a == b ? 0 : step(a, b);
      }
    }
    for (int k = 0; k < arcs; k++) {
      for (int a = 0; a < arcs; a++) {
        for (int b = 0; b < arcs; b++) {
          after[a][b] = Math.min(after[a][b], after[a][k] + after[k][b]);
        }
      }
    }
  }

  /** The turn and the drive over the second arc. */
  private long step(int a, int b) {
    return turn(a, b) < IMPOSSIBLE && drive(b) < IMPOSSIBLE ? turn(a, b) + drive(b) : IMPOSSIBLE;
  }

  private long drive(int arc) {
    int millis = network.millis(vehicleClass, arc);
    return millis < Network.UNREACHABLE ? millis : IMPOSSIBLE;
  }

  private long turn(int a, int b) {
    if (network.to(a) != network.from(b)) {
      return IMPOSSIBLE;
    }
    int millis = network.turnMillis(vehicleClass, a, b);
    return millis < Network.UNREACHABLE ? millis : IMPOSSIBLE;
  }

  long turnsWithin(Mode mode) {
    long sum = 0;
    for (int i = 1; i < mode.arcs().size(); i++) {
      sum += Math.min(Network.UNREACHABLE, turn(mode.arcs().get(i - 1), mode.arcs().get(i)));
    }
    return sum;
  }

  /** From the end of one mode to the beginning of another. */
  long millis(Mode from, Mode to) {
    int last = from.arcs().isEmpty() ? from.arrivalArc() : from.arcs().get(from.arcs().size() - 1);
    long best = IMPOSSIBLE;
    if (from.exitNode() == to.entryNode()) {
      best = last < 0 ? 0 : finish(last, to);
    }
    for (int end = 0; end < network.arcs(); end++) {
      long rest = finish(end, to);
      if (rest >= IMPOSSIBLE) {
        continue;
      }
      for (int begin = 0; begin < network.arcs(); begin++) {
        if (network.from(begin) == from.exitNode()) {
          long first = last < 0 ? drive(begin) : step(last, begin);
          best = Math.min(best, first + after[begin][end] + rest);
        }
      }
    }
    return Math.min(best, IMPOSSIBLE);
  }

  /** From having driven an arc to the beginning of a mode without driving any more. */
  private long finish(int arc, Mode to) {
    if (network.to(arc) != to.entryNode()) {
      return IMPOSSIBLE;
    }
    if (!to.arcs().isEmpty()) {
      return turn(arc, to.arcs().get(0));
    }
    boolean asks = network.hasTurns() && to.arrivalArc() >= 0;
    return asks && to.arrivalArc() != arc ? IMPOSSIBLE : 0;
  }

  static boolean possible(long millis) {
    return millis < IMPOSSIBLE;
  }
}
