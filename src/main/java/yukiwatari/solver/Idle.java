package yukiwatari.solver;

/**
 * Vehicles without work by kind, in no particular order. Everything in constant time. A vehicle
 * whose machine works under another contract is not among them.
 */
final class Idle {
  /** Nobody of the kind is idle. */
  static final int NOBODY = -1;

  private final int[] kind;

  /** First place of a kind's vehicles; they end before begin[kind] + count[kind]. */
  private final int[] begin;

  private final int[] count;
  private final int[] vehicles;

  /** By vehicle: its place in vehicles; meaningless while it works. */
  private final int[] place;

  private final Contracts contracts;

  /** By vehicle: it has work. */
  private final boolean[] works;

  /**
   * By vehicle: how many vehicles that are the same machine have work; more than one only while a
   * state goes back to an earlier one, route by route.
   */
  private final int[] elsewhere;

  /** All vehicles, lowest id first in line. */
  Idle(Instance in) {
    this.kind = in.kind;
    this.contracts = in.contracts;
    this.works = new boolean[in.kind.length];
    this.elsewhere = new int[in.kind.length];
    this.begin = new int[in.kinds];
    this.count = new int[in.kinds];
    this.vehicles = new int[kind.length];
    this.place = new int[kind.length];
    int[] size = new int[in.kinds];
    for (int k : kind) {
      size[k]++;
    }
    for (int k = 1; k < in.kinds; k++) {
      begin[k] = begin[k - 1] + size[k - 1];
    }
    for (int v = kind.length - 1; v >= 0; v--) {
      enter(v);
    }
  }

  /** The next to be sent out, or NOBODY. */
  int first(int ofKind) {
    return count[ofKind] == 0 ? NOBODY : vehicles[begin[ofKind] + count[ofKind] - 1];
  }

  /** True when its machine works under another contract. */
  boolean isElsewhere(int vehicle) {
    return elsewhere[vehicle] > 0;
  }

  /** The vehicle had and has so many services. */
  void change(int vehicle, int before, int after) {
    if (before == 0 && after > 0) {
      remove(vehicle);
    } else if (before > 0 && after == 0) {
      add(vehicle);
    }
  }

  /** The vehicle has no work any more. */
  private void add(int vehicle) {
    works[vehicle] = false;
    enterIfFree(vehicle);
    for (int other : contracts.others(vehicle)) {
      elsewhere[other]--;
      enterIfFree(other);
    }
  }

  private void enterIfFree(int vehicle) {
    if (!works[vehicle] && elsewhere[vehicle] == 0) {
      enter(vehicle);
    }
  }

  /** The vehicle has work. */
  private void remove(int vehicle) {
    leaveIfFree(vehicle);
    works[vehicle] = true;
    for (int other : contracts.others(vehicle)) {
      leaveIfFree(other);
      elsewhere[other]++;
    }
  }

  private void leaveIfFree(int vehicle) {
    if (!works[vehicle] && elsewhere[vehicle] == 0) {
      leave(vehicle);
    }
  }

  private void enter(int vehicle) {
    int k = kind[vehicle];
    place[vehicle] = begin[k] + count[k]++;
    vehicles[place[vehicle]] = vehicle;
  }

  private void leave(int vehicle) {
    int k = kind[vehicle];
    int last = vehicles[begin[k] + --count[k]];
    vehicles[place[vehicle]] = last;
    place[last] = place[vehicle];
  }
}
