package yukiwatari.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Network;
import yukiwatari.solver.Turn;

/** The solver's network of some links, and where each link and node went. */
final class PlanningNetwork {
  private final Network network;
  private final Map<Integer, Integer> nodes = new HashMap<>();
  private final Map<Integer, Integer> forwardArcs = new HashMap<>();
  private final Map<Integer, Integer> backwardArcs = new HashMap<>();
  private final List<Integer> arcs = new ArrayList<>();

  PlanningNetwork(List<PlanningData.Link> links, MachineClasses classes) {
    for (PlanningData.Link link : links) {
      nodes.computeIfAbsent(link.fromNode(), id -> nodes.size());
      nodes.computeIfAbsent(link.toNode(), id -> nodes.size());
    }
    Network.Builder builder = new Network.Builder(Math.max(1, nodes.size()), classes.count());
    for (PlanningData.Link link : links) {
      int from = node(link.fromNode());
      int to = node(link.toNode());
      int metres = (int) Math.round(link.lengthMeters());
      int[] millis = classes.travelMillis(link.lengthMeters());
      if (link.oneway() >= 0) {
        int arc = builder.addArc(from, to, metres, millis);
        builder.headings(arc, link.startDegrees(), link.endDegrees());
        forwardArcs.put(link.id(), arc);
        arcs.add(link.id());
      }
      if (link.oneway() <= 0) {
        int arc = builder.addArc(to, from, metres, millis);
        builder.headings(arc, link.endDegrees() + 180, link.startDegrees() + 180);
        backwardArcs.put(link.id(), arc);
        arcs.add(~link.id());
      }
    }
    builder.turnMillis(Turn.LEFT, classes.turnMillis(TurnSeconds::left));
    builder.turnMillis(Turn.RIGHT, classes.turnMillis(TurnSeconds::right));
    builder.turnMillis(Turn.U_TURN, classes.turnMillis(TurnSeconds::uTurn));
    network = builder.build();
  }

  Network network() {
    return network;
  }

  /** {@link ProblemIndex#arcs}. */
  List<Integer> arcs() {
    return arcs;
  }

  /** The solver's node; throws when no link touches it. */
  int node(int id) {
    Integer node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("node " + id + " is outside the planned network");
    }
    return node;
  }

  /** The arc that runs along ({@code back} false) or against a link; null when one-way forbids. */
  @Nullable Integer arc(int link, boolean back) {
    return (back ? backwardArcs : forwardArcs).get(link);
  }
}
