package yukiwatari.solver;

/**
 * Where modes begin and end, as ints, so that equal ones share a row or column of distances.
 *
 * <p>Without turns both are the node. With turns a <i>departure</i> is the arc driven last, and an
 * <i>approach</i> twice the arc entered first, or twice the arc to have come over plus one. A place
 * that knows no arc is the complement of its node: turns there cost nothing.
 */
final class Ends {
  private Ends() {}

  static int departure(Network network, Mode mode) {
    if (!network.hasTurns()) {
      return mode.exitNode();
    }
    return mode.lastArc() == Mode.NO_ARC ? ~mode.exitNode() : mode.lastArc();
  }

  static int approach(Network network, Mode mode) {
    if (!network.hasTurns()) {
      return mode.entryNode();
    }
    if (mode.arcs().isEmpty()) {
      return mode.arrivalArc() == Mode.NO_ARC ? ~mode.entryNode() : 2 * mode.arrivalArc() + 1;
    }
    return 2 * mode.arcs().get(0);
  }

  /** Departure and approach of a place where vehicles start or end. */
  static int place(Network network, int node) {
    return network.hasTurns() ? ~node : node;
  }

  /** Node from which a departure leaves. */
  static int departureNode(Network network, int departure) {
    if (!network.hasTurns()) {
      return departure;
    }
    return departure < 0 ? ~departure : network.to(departure);
  }

  /** Node at which an approach is reached. */
  static int approachNode(Network network, int approach) {
    if (!network.hasTurns()) {
      return approach;
    }
    if (approach < 0) {
      return ~approach;
    }
    return isAfter(approach) ? network.to(approach / 2) : network.from(approach / 2);
  }

  /** True for an approach that asks to have come over an arc. */
  static boolean isAfter(int approach) {
    return (approach & 1) == 1;
  }

  /**
   * The last turn into an approach from where a machine stands.
   *
   * @param arc the arc driven last, {@link Mode#NO_ARC} at a place
   * @return {@link Network#UNREACHABLE} when it is not there
   */
  static int lastTurn(Network network, int vehicleClass, int approach, int node, int arc) {
    if (node != approachNode(network, approach)) {
      return Network.UNREACHABLE;
    }
    if (!network.hasTurns() || approach < 0 || arc == Mode.NO_ARC) {
      return 0;
    }
    if (isAfter(approach)) {
      return arc == approach / 2 ? 0 : Network.UNREACHABLE;
    }
    return network.turnMillis(vehicleClass, arc, approach / 2);
  }
}
