package yukiwatari.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gaps in the through routes of an administrator B: short ways over another one's links A between
 * two ends of B's road.
 *
 * <pre>
 *   B ═══════ u ─── A ─── v ═══════ B         u: a loose end of B, exactly one of its links
 * </pre>
 *
 * From each loose end u of B the shortest way over the links of one other administrator leads to
 * the first node v that has a link of B again, at most the bound away. It is a gap when
 *
 * <ul>
 *   <li>v belongs to another component of B's network, one of the two being main; or v is a loose
 *       end too and the same route goes on there; and
 *   <li>A does not pass there anyway: A's own network does not go on beyond both u and v, or B's
 *       road is the more senior one.
 * </ul>
 *
 * The second rule keeps two lanes that meet a main road 40 m apart from asking for those 40 m.
 */
final class Gaps {
  /** A way from u to v over links of {@code administrator}, for {@code neighbour}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Gap(int administrator, int neighbour, int from, int to, int[] links, long lengthCm) {}

  private static final int NONE = -1;

  private final WinterRoads roads;
  private final Incidence at;
  private final OwnNetworks own;
  private final boolean[] main;
  private final int longestCm;
  private final int[] nodeCm;
  private final int[] cameBy;
  private final Ints touched = new Ints();
  private final NodeQueue queue = new NodeQueue();

  private Gaps(WinterRoads roads, Incidence at, OwnNetworks own, boolean[] main, int longestCm) {
    this.roads = roads;
    this.at = at;
    this.own = own;
    this.main = main;
    this.longestCm = longestCm;
    nodeCm = new int[roads.nodes()];
    cameBy = new int[roads.nodes()];
    Arrays.fill(nodeCm, Found.OUT_OF_REACH);
  }

  /**
   * Each way once, whichever end it was found from.
   *
   * @param main by component of {@code own}
   */
  static List<Gap> find(
      WinterRoads roads, Incidence at, OwnNetworks own, boolean[] main, int longestCm) {
    Gaps search = new Gaps(roads, at, own, main, longestCm);
    List<Gap> gaps = new ArrayList<>();
    Set<List<Integer>> known = new HashSet<>();
    Ints owners = new Ints();
    for (int node = 0; node < roads.nodes(); node++) {
      search.ownersAt(node, owners);
      for (int i = 0; owners.size() > 1 && i < owners.size(); i++) {
        int end = search.onlyLink(node, owners.get(i));
        if (end == NONE || !roads.mayExchange()[owners.get(i)]) {
          continue;
        }
        for (int j = 0; j < owners.size(); j++) {
          Gap gap = i == j ? null : search.from(node, end, owners.get(j));
          if (gap != null
              && known.add(
                  List.of(
                      gap.neighbour,
                      gap.administrator,
                      Math.min(gap.from, gap.to),
                      Math.max(gap.from, gap.to)))) {
            gaps.add(gap);
          }
        }
      }
    }
    return gaps;
  }

  private void ownersAt(int node, Ints owners) {
    owners.clear();
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int owner = roads.owner(at.links()[i]);
      if (owner != WinterRoads.NOBODYS && !owners.contains(owner)) {
        owners.add(owner);
      }
    }
  }

  /** The administrator's link when its road ends at the node, else {@link #NONE}. */
  private int onlyLink(int node, int administrator) {
    int only = NONE;
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int link = at.links()[i];
      if (roads.owner(link) == administrator) {
        if (only != NONE || roads.from()[link] == roads.to()[link]) {
          return NONE;
        }
        only = link;
      }
    }
    return only;
  }

  /**
   * @param end B's last link before {@code u}
   * @param over A
   */
  private @Nullable Gap from(int u, int end, int over) {
    if (!roads.mayExchange()[over]) {
      return null;
    }
    reach(u, 0, NONE);
    Gap gap = null;
    while (gap == null && !queue.isEmpty()) {
      long entry = queue.poll();
      int node = NodeQueue.node(entry);
      int cm = NodeQueue.distanceCm(entry);
      if (cm > nodeCm[node]) {
        continue;
      }
      if (node != u && goesOn(node, roads.owner(end))) {
        gap = gap(u, end, node, cm);
      } else {
        drive(node, cm, over);
      }
    }
    for (int i = 0; i < touched.size(); i++) {
      nodeCm[touched.get(i)] = Found.OUT_OF_REACH;
    }
    touched.clear();
    queue.clear();
    return gap;
  }

  private void drive(int node, int cm, int over) {
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int link = at.links()[i];
      if (roads.owner(link) == over && roads.lengthCm()[link] <= longestCm - cm) {
        reach(roads.other(link, node), cm + roads.lengthCm()[link], link);
      }
    }
  }

  private void reach(int node, int cm, int link) {
    if (cm < nodeCm[node]) {
      nodeCm[node] = cm;
      cameBy[node] = link;
      touched.add(node);
      queue.add(node, cm);
    }
  }

  private boolean goesOn(int node, int administrator) {
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      if (roads.owner(at.links()[i]) == administrator) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Gap gap(int u, int end, int v, int cm) {
    int[] way = way(u, v);
    int taker = roads.owner(end);
    boolean leads = isThrough(end, v) && !passesAnyway(u, v, way, rank(end));
    return leads ? new Gap(roads.owner(way[0]), taker, u, v, way, cm) : null;
  }

  /** From u to v. */
  private int[] way(int u, int v) {
    Ints back = new Ints();
    for (int node = v; node != u; node = roads.other(cameBy[node], node)) {
      back.add(cameBy[node]);
    }
    int[] way = new int[back.size()];
    for (int i = 0; i < way.length; i++) {
      way[i] = back.get(way.length - 1 - i);
    }
    return way;
  }

  private boolean isThrough(int end, int v) {
    int piece = own.of(end);
    for (int i = at.first()[v]; i < at.first()[v + 1]; i++) {
      int link = at.links()[i];
      if (roads.owner(link) != roads.owner(end)) {
        continue;
      }
      if (own.of(link) != piece) {
        return main[piece] || main[own.of(link)];
      }
      if (main[piece] && route(link) == route(end) && onlyLink(v, roads.owner(end)) == link) {
        return true;
      }
    }
    return false;
  }

  private boolean passesAnyway(int u, int v, int[] way, int rank) {
    int senior = Integer.MAX_VALUE;
    for (int link : way) {
      senior = Math.min(senior, rank(link));
    }
    return rank >= senior && leads(u, way[0]) && leads(v, way[way.length - 1]);
  }

  /** Whether another link of the same administrator leaves the node; a way comes there but once. */
  private boolean leads(int node, int link) {
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      if (at.links()[i] != link && roads.owner(at.links()[i]) == roads.owner(link)) {
        return true;
      }
    }
    return false;
  }

  private int route(int link) {
    return roads.route()[roads.section()[link]];
  }

  private int rank(int link) {
    return roads.rank()[roads.section()[link]];
  }
}
