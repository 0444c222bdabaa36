package yukiwatari.solver;

import java.util.Arrays;

/** Which authority performs each group: that of its first served service, until none is left. */
final class Performing {
  private final int[] performer;
  private final int[] served;

  Performing(int groups) {
    this.performer = new int[groups];
    this.served = new int[groups];
    Arrays.fill(performer, State.NOBODY);
  }

  /** {@link State#NOBODY} while nothing of it is served. */
  int of(int group) {
    return performer[group];
  }

  void add(int group, int authority) {
    served[group]++;
    performer[group] = authority;
  }

  void remove(int group) {
    served[group]--;
    if (served[group] == 0) {
      performer[group] = State.NOBODY;
    }
  }
}
