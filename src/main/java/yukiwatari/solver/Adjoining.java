package yukiwatari.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which districts' roads touch a group. A district's roads are the groups it does today; roads
 * touch where they share a node, be it in the middle of one of them.
 */
final class Adjoining {
  private final Problem problem;

  /** By group: the nodes of all its services. */
  private final List<Set<Integer>> nodes = new ArrayList<>();

  /** Districts whose roads come to a node. */
  private final Map<Integer, BitSet> districtsAt = new HashMap<>();

  Adjoining(Problem problem) {
    this.problem = problem;
    problem.groups().forEach(group -> nodes.add(new TreeSet<>()));
    problem.services().forEach(service -> service.modes().forEach(mode -> add(service, mode)));
    for (Group group : problem.groups()) {
      for (int node : nodes.get(group.id())) {
        districtsAt.computeIfAbsent(node, n -> new BitSet()).set(group.district());
      }
    }
  }

  private void add(Service service, Mode mode) {
    Set<Integer> touched = nodes.get(service.group());
    touched.add(mode.entryNode());
    touched.add(mode.exitNode());
    for (int arc : mode.arcs()) {
      touched.add(problem.network().to(arc));
    }
  }

  /** Districts whose roads share a node with the group, its own of today among them. */
  BitSet districts(Group group) {
    BitSet all = new BitSet();
    for (int node : nodes.get(group.id())) {
      all.or(districtsAt.getOrDefault(node, new BitSet()));
    }
    return all;
  }
}
