package yukiwatari.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Mode;

/**
 * The passes a machine makes over a section: one in each direction where it has two lanes and the
 * part covers both, else one in either direction; only the lawful direction on one-way streets. A
 * section whose links do not form one chain is passed piece by piece.
 */
final class SectionPasses {
  /** One service of the solver. */
  record Pass(List<Mode> modes) {}

  private static final int UP = 1;
  private static final int DOWN = 2;

  private final Map<UUID, List<PlanningData.ChainLink>> chains = new HashMap<>();
  private final Map<Integer, PlanningData.Link> links = new HashMap<>();
  private final PlanningNetwork network;

  SectionPasses(PlanningData data, PlanningNetwork network) {
    this.network = network;
    data.links().forEach(link -> links.put(link.id(), link));
    for (PlanningData.ChainLink link : data.chains()) {
      chains.computeIfAbsent(link.sectionId(), id -> new ArrayList<>()).add(link);
    }
  }

  List<Pass> of(PlanningData.Work work) {
    boolean up = work.partFrom() <= UP && work.partTo() > UP;
    boolean down = work.partFrom() <= DOWN && work.partTo() > DOWN;
    List<Pass> passes = new ArrayList<>();
    for (List<PlanningData.ChainLink> piece : pieces(work.sectionId())) {
      Mode along = mode(piece, false);
      Mode back = mode(piece, true);
      if (up && down && work.lanes() >= 2 && along != null && back != null) {
        passes.add(new Pass(List.of(along)));
        passes.add(new Pass(List.of(back)));
      } else if (up && !down && along != null) {
        passes.add(new Pass(List.of(along)));
      } else if (down && !up && back != null) {
        passes.add(new Pass(List.of(back)));
      } else {
        List<Mode> either = new ArrayList<>();
        if (along != null) {
          either.add(along);
        }
        if (back != null) {
          either.add(back);
        }
        if (!either.isEmpty()) {
          passes.add(new Pass(either));
        }
      }
    }
    return passes;
  }

  /** The section's links cut where one does not begin at the end of the one before. */
  private List<List<PlanningData.ChainLink>> pieces(UUID section) {
    List<List<PlanningData.ChainLink>> pieces = new ArrayList<>();
    int end = -1;
    for (PlanningData.ChainLink chain : chains.getOrDefault(section, List.of())) {
      PlanningData.Link link = links.get(chain.linkId());
      if (link == null) {
        continue;
      }
      int start = chain.reversed() ? link.toNode() : link.fromNode();
      if (pieces.isEmpty() || start != end) {
        pieces.add(new ArrayList<>());
      }
      pieces.get(pieces.size() - 1).add(chain);
      end = chain.reversed() ? link.fromNode() : link.toNode();
    }
    return pieces;
  }

  /** Working along ({@code back} false) or against a chain of links; null where one-way forbids. */
  private @Nullable Mode mode(List<PlanningData.ChainLink> piece, boolean back) {
    List<PlanningData.ChainLink> inOrder = new ArrayList<>(piece);
    if (back) {
      Collections.reverse(inOrder);
    }
    List<Integer> arcs = new ArrayList<>();
    double meters = 0;
    for (PlanningData.ChainLink chain : inOrder) {
      Integer arc = network.arc(chain.linkId(), chain.reversed() != back);
      PlanningData.Link link = links.get(chain.linkId());
      if (arc == null || link == null) {
        return null;
      }
      arcs.add(arc);
      meters += link.lengthMeters();
    }
    int entry = network.network().from(arcs.get(0));
    int exit = network.network().to(arcs.get(arcs.size() - 1));
    return new Mode(entry, exit, MachineClasses.workMillis(meters), arcs);
  }
}
