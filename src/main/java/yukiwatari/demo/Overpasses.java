package yukiwatari.demo;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import yukiwatari.road.RoadKind;

/**
 * Crossings where a town street passes over a national road of the state 跨道橋: there is no junction,
 * and the street's section is a bridge on layer 1.
 */
final class Overpasses {
  private static final int MOST = 24;
  private static final int ONE_IN = 2;

  /** The street on top, by node. */
  private final Map<Integer, Street> top;

  private Overpasses(Map<Integer, Street> top) {
    this.top = top;
  }

  static Overpasses choose(RoadNet net, SplittableRandom random) {
    Map<Integer, Street> top = new HashMap<>();
    Set<Street> used = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Piece> pieces = net.pieces();
    for (int i = 1; i < pieces.size() && top.size() < MOST; i++) {
      Piece last = pieces.get(i - 1);
      Piece next = pieces.get(i);
      if (goesOver(net, last, next) && random.nextInt(ONE_IN) == 0 && used.add(next.street())) {
        top.put(next.from(), next.street());
      }
    }
    Overpasses chosen = new Overpasses(top);
    chosen.dropThoseThatCutOff(net);
    return chosen;
  }

  private static boolean goesOver(RoadNet net, Piece last, Piece next) {
    int node = next.from();
    return last.street().equals(next.street())
        && last.to() == node
        && last.municipality() == next.municipality()
        && last.oneway() == 0
        && next.oneway() == 0
        && next.street().settlement() != null
        && net.degree(node) == 4
        && net.degree(last.from()) >= 3
        && net.degree(next.to()) >= 3
        && net.streetsByNode().get(node).size() == 2
        && net.streetsByNode().get(node).get(0).kind() == RoadKind.NATIONAL_STATE;
  }

  private void dropThoseThatCutOff(RoadNet net) {
    Components components = new Components(net.nodes());
    for (Piece piece : net.pieces()) {
      if (!crossedBy(piece.street(), piece.from()) && !crossedBy(piece.street(), piece.to())) {
        components.join(piece.from(), piece.to());
      }
    }
    int main = components.of(net.pieces().get(0).from());
    for (Piece piece : net.pieces()) {
      if (crossedBy(piece.street(), piece.to()) && components.of(piece.from()) != main) {
        top.remove(piece.to());
      } else if (crossedBy(piece.street(), piece.from()) && components.of(piece.to()) != main) {
        top.remove(piece.from());
      }
    }
  }

  boolean at(int node) {
    return top.containsKey(node);
  }

  /** Whether the street is the one on top at the node. */
  boolean crossedBy(Street street, int node) {
    return street.equals(top.get(node));
  }
}
