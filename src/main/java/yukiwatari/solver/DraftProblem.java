package yukiwatari.solver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader of published instances has found so far. One unit of their cost becomes one
 * millisecond and one cost unit, so that a plan's cost is the published measure: work plus
 * deadheading. There is one authority and one class; the fleet is free: the file's vehicles or what
 * the load needs, whichever is more, and some to spare, at every depot.
 *
 * <p>Nodes are counted from 0. Arcs get their ids in the order of the calls, services likewise.
 */
final class DraftProblem {
  private static final long MUST_SERVE = 1_000_000;

  /** A street as it is driven over. */
  private record Link(int from, int to, int cost, boolean twoWay) {}

  /** By the file; 0 = not said, which {@link #problem} refuses. */
  int nodes;

  int capacity;

  /** By the file; 0 or less = not said. */
  int vehicles;

  /** The file's depot node. */
  int depot;

  private final List<Link> links = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();

  /** What a machine does between two links, which share the node via. */
  private record Bend(int from, int via, int to, Turn kind) {}

  private final List<Bend> bends = new ArrayList<>();
  private final Map<Turn, Integer> turnCosts = new EnumMap<>(Turn.class);
  private int arcs;
  private long load;

  /** A street without work. */
  void link(int from, int to, int cost, boolean twoWay) {
    links.add(new Link(from, to, cost, twoWay));
    arcs += twoWay ? 2 : 1;
  }

  /** A street with work: one pass, in either direction where it is two-way. */
  void requiredLink(int from, int to, int cost, boolean twoWay, int demand) {
    List<Mode> modes = new ArrayList<>(2);
    modes.add(new Mode(from, to, cost, List.of(arcs)));
    if (twoWay) {
      modes.add(new Mode(to, from, cost, List.of(arcs + 1)));
    }
    require(modes, demand);
    link(from, to, cost, twoWay);
  }

  /** A turn between links, by nodes; those not said are free. All of one kind cost the same. */
  void turn(int from, int via, int to, Turn kind, int cost) {
    Integer known = turnCosts.putIfAbsent(kind, cost);
    Require.that(known == null || known == cost, "turn " + kind, "costs " + cost + " and " + known);
    bends.add(new Bend(from, via, to, kind));
  }

  /** Work at a node; it costs nothing beyond going there. */
  void requiredNode(int node, int demand) {
    require(List.of(Mode.at(node, 0)), demand);
  }

  private void require(List<Mode> modes, int demand) {
    int id = services.size();
    services.add(Service.of(id, modes, id, 0, MUST_SERVE).withDemand(demand));
    load += demand;
  }

  /**
   * @param depots 1 = the file's depot; 2 = nodes 1 and n of the file; D of three or more = node 1
   *     and the nodes d·⌊n/(D−1)⌋ for d = 1..D−1 (Kansou and Yassine 2009). A route returns to its
   *     own depot
   * @throws IllegalArgumentException when the parts contradict
   */
  Problem problem(int depots) {
    Require.within("instance", "nodes", nodes, 1, 1_000_000);
    Require.within("instance", "capacity", capacity, 1, Integer.MAX_VALUE);
    Require.within("instance", "depot node", depot + 1, 1, nodes);
    Network network = network();
    return new Problem(
        network,
        List.of(new VehicleClass(0, 1000)),
        List.of(new Authority(0, null)),
        List.of(new District(0, 0, null)),
        services.stream().map(service -> Group.of(service.id(), 0, 0)).toList(),
        services.stream().map(service -> passing(network, service)).toList(),
        fleet(depotNodes(nodes, depots, depot)),
        0);
  }

  /** The cost stands for the metres too, so that shares of empty driving can be told. */
  private Network network() {
    Network.Builder network = new Network.Builder(nodes, 1);
    for (Link link : links) {
      if (link.twoWay()) {
        network.addEdge(link.from(), link.to(), link.cost(), link.cost());
      } else {
        network.addArc(link.from(), link.to(), link.cost(), link.cost());
      }
    }
    if (!bends.isEmpty()) {
      turns(network);
    }
    return network.build();
  }

  private void turns(Network.Builder network) {
    turnCosts.forEach(
        (kind, cost) -> {
          Require.that(kind != Turn.FREE || cost == 0, "turn " + kind, "costs " + cost);
          if (kind != Turn.FREE) {
            network.turnMillis(kind, cost);
          }
        });
    Map<List<Integer>, Turn> said = new HashMap<>();
    bends.forEach(bend -> said.put(List.of(bend.from(), bend.via(), bend.to()), bend.kind()));
    Network plain = network.build();
    for (int arc = 0; arc < plain.arcs(); arc++) {
      int via = plain.to(arc);
      for (int i = plain.firstOut(via); i < plain.firstOut(via + 1); i++) {
        int next = plain.out(i);
        List<Integer> bend = List.of(plain.from(arc), via, plain.to(next));
        network.turn(arc, next, said.getOrDefault(bend, Turn.FREE));
      }
    }
  }

  /** Work at a node does not excuse the turn there. */
  private static Service passing(Network network, Service service) {
    Mode mode = service.modes().get(0);
    if (!network.hasTurns() || !mode.arcs().isEmpty()) {
      return service;
    }
    List<Mode> modes = Mode.passing(network, mode.entryNode(), mode.serviceMillis());
    return Service.of(service.id(), modes, service.id(), 0, MUST_SERVE)
        .withDemand(service.demand());
  }

  static int[] depotNodes(int nodes, int depots, int fileDepot) {
    Require.within("instance", "depots", depots, 1, nodes);
    if (depots == 1) {
      return new int[] {fileDepot};
    }
    int[] chosen = new int[depots];
    for (int d = 1; d < depots; d++) {
      chosen[d] = d * (nodes / (depots - 1)) - 1;
    }
    return chosen;
  }

  private List<Vehicle> fleet(int[] depotNodes) {
    int needed = (int) Math.max(vehicles, (load + capacity - 1) / capacity);
    int perDepot = needed + Math.max(4, needed / 3);
    List<Vehicle> fleet = new ArrayList<>();
    for (int node : depotNodes) {
      for (int i = 0; i < perDepot; i++) {
        int shift = Network.UNREACHABLE - 1;
        fleet.add(new Vehicle(fleet.size(), 0, 0, node, node, 0, shift, capacity, 0, 1));
      }
    }
    return fleet;
  }
}
