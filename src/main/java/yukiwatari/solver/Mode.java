package yukiwatari.solver;

import java.util.List;

/**
 * One way to carry out a service: enter at a node, work, leave at a node. A two-way street has two
 * modes, a one-way street one, work at a point one with the same node twice.
 *
 * @param entryNode where the machine begins to work
 * @param exitNode where it is afterwards
 * @param serviceMillis time of the work at normal working speed, travel along the street included.
 *     A vehicle never works faster than it drives through: {@link Problem#workMillis}
 * @param arcs the network arcs worked on, in driving order; empty for work at a point. A class that
 *     may not drive one of them cannot use the mode
 */
public record Mode(int entryNode, int exitNode, int serviceMillis, List<Integer> arcs) {
  public Mode {
    Require.within("mode", "serviceMillis", serviceMillis, 0, Network.UNREACHABLE - 1);
    arcs = List.copyOf(arcs);
  }

  /** Work along one arc. */
  public static Mode along(Network network, int arc, int serviceMillis) {
    return new Mode(network.from(arc), network.to(arc), serviceMillis, List.of(arc));
  }

  /** Work at a node, for example a bus stop or a bridge. */
  public static Mode at(int node, int serviceMillis) {
    return new Mode(node, node, serviceMillis, List.of());
  }
}
