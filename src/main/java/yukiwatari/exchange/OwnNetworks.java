package yukiwatari.exchange;

import java.util.Arrays;

/**
 * The pieces of each administrator's own road network 自路線網: the connected components of the
 * subgraph that its links make. Two links of one administrator that meet at a node are connected
 * there, also across a road of somebody else.
 */
final class OwnNetworks {
  /** Of a link that is nobody's or closed. */
  static final int NONE = -1;

  private final int[] ofLink;
  private final int[] administrator;
  private final long[] lengthCm;

  private OwnNetworks(int[] ofLink, int[] administrator, long[] lengthCm) {
    this.ofLink = ofLink;
    this.administrator = administrator;
    this.lengthCm = lengthCm;
  }

  /** Near linear: union-find over the links that meet at each node. */
  static OwnNetworks of(WinterRoads roads, Incidence at) {
    DisjointSets joined = new DisjointSets(roads.links());
    int[] lastLink = new int[roads.administrators()];
    int[] lastNode = new int[roads.administrators()];
    Arrays.fill(lastNode, -1);
    for (int node = 0; node < roads.nodes(); node++) {
      for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
        int link = at.links()[i];
        int owner = roads.owner(link);
        if (owner == WinterRoads.NOBODYS) {
          continue;
        }
        if (lastNode[owner] == node) {
          joined.join(lastLink[owner], link);
        }
        lastNode[owner] = node;
        lastLink[owner] = link;
      }
    }
    return number(roads, joined);
  }

  private static OwnNetworks number(WinterRoads roads, DisjointSets joined) {
    int[] ofLink = new int[roads.links()];
    int[] administrator = new int[roads.links()];
    long[] length = new long[roads.links()];
    int count = 0;
    for (int link = 0; link < roads.links(); link++) {
      if (roads.section()[link] < 0) {
        ofLink[link] = NONE;
        continue;
      }
      int root = joined.root(link);
      // A root is the lowest of its links, so that it has its number by now.
      ofLink[link] = root == link ? count++ : ofLink[root];
      administrator[ofLink[link]] = roads.owner(link);
      length[ofLink[link]] += roads.lengthCm()[link];
    }
    return new OwnNetworks(
        ofLink, Arrays.copyOf(administrator, count), Arrays.copyOf(length, count));
  }

  int count() {
    return administrator.length;
  }

  /**
   * The component of a link, 0 up to {@link #count}; {@link #NONE} for a link without
   * administrator.
   */
  int of(int link) {
    return ofLink[link];
  }

  int administrator(int component) {
    return administrator[component];
  }

  long lengthCm(int component) {
    return lengthCm[component];
  }

  /**
   * Which components are the administrator's main network: the one with the most kilometres, those
   * beside a depot, and those too long to be given away. What is not is a piece cut off from it.
   *
   * @return by component
   */
  boolean[] main(WinterRoads roads, long longestCm) {
    boolean[] main = new boolean[count()];
    int[] longest = new int[roads.administrators()];
    Arrays.fill(longest, NONE);
    for (int component = 0; component < count(); component++) {
      int owner = administrator[component];
      if (longest[owner] == NONE || lengthCm[component] > lengthCm[longest[owner]]) {
        longest[owner] = component;
      }
      main[component] = lengthCm[component] > longestCm;
    }
    for (int component : longest) {
      if (component != NONE) {
        main[component] = true;
      }
    }
    for (int link : roads.depotLinks()) {
      if (ofLink[link] != NONE) {
        main[ofLink[link]] = true;
      }
    }
    return main;
  }
}
