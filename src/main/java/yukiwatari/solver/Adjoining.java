package yukiwatari.solver;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which districts' roads touch a group. A district's roads are the groups it does today; roads
 * touch where they share a node, be it in the middle of one of them.
 */
final class Adjoining {
  private final Problem problem;

  /** By group: the nodes of all its services. */
  private final BitSet[] nodes;

  /** Districts whose roads come to a node. */
  private final Map<Integer, BitSet> districtsAt = new HashMap<>();

  Adjoining(Problem problem) {
    this.problem = problem;
    this.nodes = new BitSet[problem.groups().size()];
    for (int g = 0; g < nodes.length; g++) {
      nodes[g] = new BitSet();
    }
    problem.services().forEach(service -> service.modes().forEach(mode -> add(service, mode)));
    for (Group group : problem.groups()) {
      nodes[group.id()].stream()
          .forEach(
              node -> districtsAt.computeIfAbsent(node, n -> new BitSet()).set(group.district()));
    }
  }

  private void add(Service service, Mode mode) {
    BitSet touched = nodes[service.group()];
    touched.set(mode.entryNode());
    touched.set(mode.exitNode());
    for (int arc : mode.arcs()) {
      touched.set(problem.network().to(arc));
    }
  }

  /** Districts whose roads share a node with the group, its own of today among them. */
  BitSet districts(Group group) {
    BitSet all = new BitSet();
    nodes[group.id()].stream()
        .forEach(node -> all.or(districtsAt.getOrDefault(node, new BitSet())));
    return all;
  }
}
