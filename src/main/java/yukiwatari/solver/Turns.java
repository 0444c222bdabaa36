package yukiwatari.solver;

import java.util.Arrays;

/**
 * The kind of every turn of a network in compressed rows, a byte each, and what each kind costs a
 * vehicle class.
 */
final class Turns {
  private static final Turn[] KINDS = Turn.values();

  /**
   * Position of an arc's first turn in kind; its k-th turn leads into the k-th arc out of its head.
   */
  private final int[] first;

  /** {@link Turn#code}. */
  private final byte[] kind;

  /** By class and {@link Turn#code}; {@link Network#UNREACHABLE} = the class may not. */
  private final int[][] millis;

  Turns(int[] first, byte[] kind, int[][] millis) {
    this.first = first;
    this.kind = kind;
    this.millis = millis;
  }

  Turn kind(int arc, int k) {
    return KINDS[kind[first[arc] + k]];
  }

  int millis(int vehicleClass, int arc, int k) {
    return millis[vehicleClass][kind[first[arc] + k]];
  }

  int millis(int vehicleClass, Turn turn) {
    return millis[vehicleClass][turn.code];
  }

  boolean same(int classA, int classB) {
    return Arrays.equals(millis[classA], millis[classB]);
  }
}
