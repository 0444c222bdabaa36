package yukiwatari.bound;

/** A service in the relaxation: it leads from one node to another in one of several ways. */
final class Task {
  /** Entry node by way, the cheapest way first. */
  final int[] from;

  /** Exit node by way. */
  final int[] to;

  /** By way, the least that any vehicle's work costs. */
  final long[] cost;

  /**
   * Cost of leaving it undone, at least that of the cheapest way: where it is truly less, the ways
   * were made as cheap, which can only lower the bound.
   */
  final long undoneCost;

  /** Taken from a vehicle's capacity. */
  final long load;

  /** The least time any vehicle works on it. */
  final long millis;

  Task(int[] from, int[] to, long[] cost, long undoneCost, long load, long millis) {
    this.from = from;
    this.to = to;
    this.cost = cost;
    this.undoneCost = undoneCost;
    this.load = load;
    this.millis = millis;
  }

  int ways() {
    return cost.length;
  }

  boolean crosses(int way, boolean[] inside) {
    return inside[from[way]] != inside[to[way]];
  }

  /** True when whoever does it, in whatever way, is inside the set at some time. */
  boolean touches(boolean[] inside) {
    for (int way = 0; way < cost.length; way++) {
      if (!inside[from[way]] && !inside[to[way]]) {
        return false;
      }
    }
    return true;
  }
}
