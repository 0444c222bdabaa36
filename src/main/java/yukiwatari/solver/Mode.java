package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to carry out a service: enter at a node, work, leave at a node. A two-way street has two
 * modes, a one-way street one, work at a point one with the same node twice.
 *
 * @param entryNode where the machine begins to work
 * @param exitNode where it is afterwards
 * @param serviceMillis time of the work at normal working speed, travel along the street included,
 *     turns on the way not. A vehicle never works faster than it drives through: {@link
 *     Problem#workMillis}
 * @param arcs the network arcs worked on, in driving order; empty for work at a point. A class that
 *     may not drive one of them cannot use the mode
 * @param arrivalArc for work at a point on the way: the arc over which the machine has come, so
 *     that the turn after the work counts (Vidal 2017: a required node has a mode per arc that
 *     enters it); {@link #NO_ARC} when it may leave in any direction at no cost, as in a yard
 */
public record Mode(
    int entryNode, int exitNode, int serviceMillis, List<Integer> arcs, int arrivalArc) {
  public static final int NO_ARC = -1;

  public Mode {
    Require.within("mode", "serviceMillis", serviceMillis, 0, Network.UNREACHABLE - 1);
    arcs = List.copyOf(arcs);
    Require.that(arrivalArc == NO_ARC || arcs.isEmpty(), "mode", "has arcs and an arrival arc");
  }

  public Mode(int entryNode, int exitNode, int serviceMillis, List<Integer> arcs) {
    this(entryNode, exitNode, serviceMillis, arcs, NO_ARC);
  }

  /** The arc over which the machine has come when it is done, or {@link #NO_ARC}. */
  int lastArc() {
    return arcs.isEmpty() ? arrivalArc : arcs.get(arcs.size() - 1);
  }

  /** Work along one arc. */
  public static Mode along(Network network, int arc, int serviceMillis) {
    return new Mode(network.from(arc), network.to(arc), serviceMillis, List.of(arc));
  }

  /** Work at a node, for example a bus stop or a bridge; turning there costs nothing. */
  public static Mode at(int node, int serviceMillis) {
    return new Mode(node, node, serviceMillis, List.of());
  }

  /** Work at the head of an arc after having come over it. */
  public static Mode after(Network network, int arc, int serviceMillis) {
    int node = network.to(arc);
    return new Mode(node, node, serviceMillis, List.of(), arc);
  }

  /**
   * Work at a node that does not excuse a turn: a mode for each arc that enters it. One mode when
   * turns do not matter or no arc enters.
   */
  public static List<Mode> passing(Network network, int node, int serviceMillis) {
    List<Mode> modes = new ArrayList<>();
    for (int arc = 0; network.hasTurns() && arc < network.arcs(); arc++) {
      if (network.to(arc) == node) {
        modes.add(after(network, arc, serviceMillis));
      }
    }
    return modes.isEmpty() ? List.of(at(node, serviceMillis)) : modes;
  }
}
