package yukiwatari.exchange;

import java.util.Arrays;

/**
 * How far each cut-off piece lies from its administrator's main network along driven roads, whoever
 * administers them: for each administrator one shortest-path search (Dijkstra) that begins at all
 * nodes of its main network at once and ends with its last piece.
 */
final class OwnDistances {
  private final WinterRoads roads;
  private final Incidence at;
  private final OwnNetworks own;
  private final boolean[] main;
  private final DisjointSets reached;
  private final int[] distanceCm;
  private final int[] nodeCm;
  private final NodeQueue queue = new NodeQueue();

  private OwnDistances(WinterRoads roads, Incidence at, OwnNetworks own, boolean[] main) {
    this.roads = roads;
    this.at = at;
    this.own = own;
    this.main = main;
    reached = new DisjointSets(roads.nodes());
    for (int link = 0; link < roads.links(); link++) {
      if (roads.isDriven(link)) {
        reached.join(roads.from()[link], roads.to()[link]);
      }
    }
    distanceCm = new int[own.count()];
    for (int piece = 0; piece < distanceCm.length; piece++) {
      distanceCm[piece] = main[piece] ? 0 : Found.OUT_OF_REACH;
    }
    nodeCm = new int[roads.nodes()];
  }

  /**
   * @return by component of {@code own}, centimetres; 0 for a main one, {@link Found#OUT_OF_REACH}
   *     where no road leads
   */
  static int[] of(WinterRoads roads, Incidence at, OwnNetworks own, boolean[] main) {
    OwnDistances distances = new OwnDistances(roads, at, own, main);
    Ints[] exits = distances.exits();
    int[] wanted = distances.wanted(exits);
    for (int administrator = 0; administrator < exits.length; administrator++) {
      if (wanted[administrator] > 0) {
        distances.search(administrator, exits[administrator], wanted[administrator]);
      }
    }
    return distances.distanceCm;
  }

  /** By administrator, the nodes of its main network that have a link of somebody else. */
  private Ints[] exits() {
    Ints[] exits = new Ints[roads.administrators()];
    Arrays.setAll(exits, any -> new Ints());
    Ints owners = new Ints();
    for (int node = 0; node < roads.nodes(); node++) {
      owners.clear();
      int others = 0;
      for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
        int component = own.of(at.links()[i]);
        int owner =
            component == OwnNetworks.NONE ? WinterRoads.NOBODYS : own.administrator(component);
        if (component != OwnNetworks.NONE && main[component] && !owners.contains(owner)) {
          owners.add(owner);
        }
        others |= owner != roads.owner(at.links()[at.first()[node]]) ? 1 : 0;
      }
      for (int i = 0; others > 0 && i < owners.size(); i++) {
        exits[owners.get(i)].add(node);
      }
    }
    return exits;
  }

  /** By administrator, how many of its pieces a road leads to from its main network. */
  private int[] wanted(Ints[] exits) {
    int[] wanted = new int[roads.administrators()];
    int[] nodeOf = new int[own.count()];
    for (int link = 0; link < roads.links(); link++) {
      if (own.of(link) != OwnNetworks.NONE) {
        nodeOf[own.of(link)] = roads.from()[link];
      }
    }
    boolean[] wholes = new boolean[roads.nodes()];
    long[] pieces = piecesByAdministrator();
    int begin = 0;
    for (int administrator = 0; administrator < wanted.length; administrator++) {
      mark(wholes, exits[administrator], true);
      for (; begin < pieces.length && Pairs.first(pieces[begin]) == administrator; begin++) {
        int piece = Pairs.second(pieces[begin]);
        wanted[administrator] += !main[piece] && wholes[reached.root(nodeOf[piece])] ? 1 : 0;
      }
      mark(wholes, exits[administrator], false);
    }
    return wanted;
  }

  private long[] piecesByAdministrator() {
    Pairs pieces = new Pairs();
    for (int piece = 0; piece < own.count(); piece++) {
      pieces.add(own.administrator(piece), piece);
    }
    return pieces.sorted();
  }

  private void mark(boolean[] wholes, Ints nodes, boolean value) {
    for (int i = 0; i < nodes.size(); i++) {
      wholes[reached.root(nodes.get(i))] = value;
    }
  }

  private void search(int administrator, Ints exits, int wanted) {
    Arrays.fill(nodeCm, Found.OUT_OF_REACH);
    queue.clear();
    for (int i = 0; i < exits.size(); i++) {
      nodeCm[exits.get(i)] = 0;
      queue.add(exits.get(i), 0);
    }
    int left = wanted;
    while (left > 0 && !queue.isEmpty()) {
      long entry = queue.poll();
      int node = NodeQueue.node(entry);
      int cm = NodeQueue.distanceCm(entry);
      if (cm == nodeCm[node]) {
        left -= arrive(administrator, node, cm);
        drive(node, cm);
      }
    }
  }

  /** Returns how many pieces are reached here for the first time: none or one. */
  private int arrive(int administrator, int node, int cm) {
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int piece = own.of(at.links()[i]);
      if (piece != OwnNetworks.NONE
          && own.administrator(piece) == administrator
          && distanceCm[piece] == Found.OUT_OF_REACH) {
        distanceCm[piece] = cm;
        return 1;
      }
    }
    return 0;
  }

  private void drive(int node, int cm) {
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int link = at.links()[i];
      int next = roads.other(link, node);
      int there = cm + roads.lengthCm()[link];
      if (there < nodeCm[next]) {
        nodeCm[next] = there;
        queue.add(next, there);
      }
    }
  }
}
