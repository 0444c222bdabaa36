package yukiwatari.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link Network.Builder} was told about turns, and the kinds that follow from it. */
final class TurnRules {
  /** Headings that differ by no more are one straight way. */
  private static final int STRAIGHT_DEGREES = 45;

  /**
   * From here on a way back to the same node is a U-turn; below, it is a turn into another street.
   */
  private static final int U_TURN_DEGREES = 135;

  /** By class and {@link Turn#code}. */
  private final int[][] millis;

  private final Map<Long, Turn> explicit = new HashMap<>();
  private final Map<Integer, int[]> headings = new HashMap<>();
  private final BitSet noTurningRound = new BitSet();

  TurnRules(int classes) {
    millis = new int[classes][Turn.values().length];
    for (int[] ofClass : millis) {
      ofClass[Turn.FORBIDDEN.code] = Network.UNREACHABLE;
    }
  }

  void price(Turn kind, int[] perClass) {
    String owner = "turn " + kind;
    Require.that(
        kind != Turn.FREE && kind != Turn.FORBIDDEN, owner, "has no price that could be set");
    Require.that(
        perClass.length == 1 || perClass.length == millis.length,
        owner,
        perClass.length + " prices for " + millis.length + " vehicle classes");
    for (int c = 0; c < millis.length; c++) {
      int price = perClass[perClass.length == 1 ? 0 : c];
      Require.within(owner, "millis of class " + c, price, 0, Network.UNREACHABLE);
      millis[c][kind.code] = price;
    }
  }

  void set(int arc, int next, Turn kind) {
    explicit.put(key(arc, next), kind);
  }

  void headings(int arc, int start, int end) {
    headings.put(arc, new int[] {start, end});
  }

  void forbidTurningRound(int node) {
    noTurningRound.set(node);
  }

  /**
   * False when every turn is allowed and costs nothing, so that nodes are enough for the search.
   */
  private boolean bind() {
    return !noTurningRound.isEmpty()
        || explicit.containsValue(Turn.FORBIDDEN)
        || Arrays.stream(millis)
            .anyMatch(m -> Arrays.stream(m, 0, Turn.FREE.code).anyMatch(price -> price > 0));
  }

  /** The turns of a finished network; null when they do not matter. */
  @Nullable Turns of(Network network) {
    if (!bind()) {
      return null;
    }
    int[] first = new int[network.arcs() + 1];
    for (int arc = 0; arc < network.arcs(); arc++) {
      int head = network.to(arc);
      first[arc + 1] = first[arc] + network.firstOut(head + 1) - network.firstOut(head);
    }
    byte[] kind = new byte[first[network.arcs()]];
    for (int arc = 0; arc < network.arcs(); arc++) {
      int firstOut = network.firstOut(network.to(arc));
      for (int i = first[arc]; i < first[arc + 1]; i++) {
        int next = network.out(firstOut + i - first[arc]);
        kind[i] = (byte) kind(network, arc, next).code;
      }
    }
    return new Turns(first, kind, millis);
  }

  private Turn kind(Network network, int arc, int next) {
    Turn kind = explicit.get(key(arc, next));
    if (kind == null) {
      kind = unsaid(network, arc, next);
    }
    return kind == Turn.U_TURN && noTurningRound.get(network.to(arc)) ? Turn.FORBIDDEN : kind;
  }

  private Turn unsaid(Network network, int arc, int next) {
    int[] in = headings.get(arc);
    int[] out = headings.get(next);
    if (in == null || out == null) {
      return byNodes(network, arc, next);
    }
    int degrees = Math.floorMod(out[0] - in[1] + 180, 360) - 180;
    if (Math.abs(degrees) >= U_TURN_DEGREES && network.to(next) == network.from(arc)) {
      return Turn.U_TURN;
    }
    if (Math.abs(degrees) <= STRAIGHT_DEGREES) {
      return Turn.STRAIGHT;
    }
    return degrees > 0 ? Turn.RIGHT : Turn.LEFT;
  }

  /** What is known without headings. */
  static Turn byNodes(Network network, int arc, int next) {
    return network.to(next) == network.from(arc) ? Turn.U_TURN : Turn.STRAIGHT;
  }

  private static long key(int arc, int next) {
    return (long) arc << 32 | next;
  }
}
