package yukiwatari.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds what one administrator could clear more easily than the other. All stages are near linear
 * in the links: components, rings, one search of distances for each administrator, one short search
 * for each loose end. docs/candidates.md has the definitions in words.
 */
final class CandidateFinder {
  private final WinterRoads roads;
  private final FinderSettings settings;
  private final Incidence at;
  private final OwnNetworks own;
  private final boolean[] main;
  private final List<Found> found = new ArrayList<>();

  private CandidateFinder(WinterRoads roads, FinderSettings settings) {
    this.roads = roads;
    this.settings = settings;
    at = Incidence.of(roads);
    own = OwnNetworks.of(roads, at);
    main = own.main(roads, settings.longestCm());
  }

  /** By administrator, then by the first link. */
  static List<Found> find(WinterRoads roads, FinderSettings settings) {
    CandidateFinder finder = new CandidateFinder(roads, settings);
    int[] distanceCm = OwnDistances.of(roads, finder.at, finder.own, finder.main);
    int[] candidateOf = finder.cutOff(distanceCm);
    finder.gaps(distanceCm, candidateOf);
    return finder.found.stream()
        .sorted(
            Comparator.comparingInt(Found::administrator)
                .thenComparingInt(one -> one.links()[0])
                .thenComparingInt(Found::neighbour))
        .toList();
  }

  /**
   * 飛び地 and 行止り: pieces that are not main, within the bounds, touched by somebody's main network.
   *
   * @return by component its place in {@link #found}, or −1
   */
  private int[] cutOff(int[] distanceCm) {
    Rings rings = Rings.of(roads, at, own, main);
    int[] candidateOf = new int[own.count()];
    int[][] links = linksByComponent();
    for (int piece = 0; piece < own.count(); piece++) {
      candidateOf[piece] = -1;
      if (!main[piece]
          && roads.mayExchange()[own.administrator(piece)]
          && rings.neighbour(piece) != Rings.NONE
          && own.lengthCm(piece) >= settings.shortestCm()
          && distanceCm[piece] >= settings.nearestCm()) {
        candidateOf[piece] = found.size();
        found.add(
            new Found(
                EnumSet.of(rings.junctions(piece) == 1 ? Reason.DEAD_END : Reason.ISLAND),
                own.administrator(piece),
                rings.neighbour(piece),
                links[piece],
                own.lengthCm(piece),
                distanceCm[piece],
                rings.junctions(piece),
                rings.touching(piece)));
      }
    }
    return candidateOf;
  }

  private int[][] linksByComponent() {
    int[][] links = new int[own.count()][];
    int[] size = new int[own.count()];
    for (int pass = 0; pass < 2; pass++) {
      for (int link = 0; link < roads.links(); link++) {
        int component = own.of(link);
        if (component != OwnNetworks.NONE && !main[component]) {
          if (pass == 1) {
            links[component][links[component].length - size[component]] = link;
          }
          size[component] += pass == 0 ? 1 : -1;
        }
      }
      for (int component = 0; pass == 0 && component < size.length; component++) {
        links[component] = new int[size[component]];
      }
    }
    return links;
  }

  /**
   * A gap that lies in a piece the same neighbour would take anyway is one more reason for that.
   */
  private void gaps(int[] distanceCm, int[] candidateOf) {
    for (Gaps.Gap gap : Gaps.find(roads, at, own, main, settings.longestGapCm())) {
      int piece = own.of(gap.links()[0]);
      int known = candidateOf[piece];
      if (known >= 0 && found.get(known).neighbour() == gap.neighbour()) {
        found.get(known).reasons().add(Reason.GAP);
      } else if (gap.lengthCm() >= settings.shortestCm()) {
        found.add(gap(gap, distanceCm[piece]));
      }
    }
  }

  private Found gap(Gaps.Gap gap, int distanceCm) {
    int[] links = gap.links().clone();
    Arrays.sort(links);
    int junctions = 0;
    int touching = 0;
    int node = gap.from();
    for (int i = 0; i <= gap.links().length; i++) {
      boolean others = false;
      boolean neighbours = false;
      for (int j = at.first()[node]; j < at.first()[node + 1]; j++) {
        int owner = roads.owner(at.links()[j]);
        others |= owner != WinterRoads.NOBODYS && owner != gap.administrator();
        neighbours |= owner == gap.neighbour();
      }
      junctions += others ? 1 : 0;
      touching += neighbours ? 1 : 0;
      node = i < gap.links().length ? roads.other(gap.links()[i], node) : node;
    }
    return new Found(
        EnumSet.of(Reason.GAP),
        gap.administrator(),
        gap.neighbour(),
        links,
        gap.lengthCm(),
        distanceCm,
        junctions,
        touching);
  }
}
