package yukiwatari.solver;

/** Vehicles without work by kind, in no particular order. Everything in constant time. */
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

  /** All vehicles, lowest id first in line. */
  Idle(Instance in) {
    this.kind = in.kind;
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
      add(v);
    }
  }

  /** The next to be sent out, or NOBODY. */
  int first(int ofKind) {
    return count[ofKind] == 0 ? NOBODY : vehicles[begin[ofKind] + count[ofKind] - 1];
  }

  private void add(int vehicle) {
    int k = kind[vehicle];
    place[vehicle] = begin[k] + count[k]++;
    vehicles[place[vehicle]] = vehicle;
  }

  private void remove(int vehicle) {
    int k = kind[vehicle];
    int last = vehicles[begin[k] + --count[k]];
    vehicles[place[vehicle]] = last;
    place[last] = place[vehicle];
  }

  /** The vehicle's route grows or shrinks to another number of services. */
  void resize(int vehicle, int before, int after) {
    if (before == 0 && after > 0) {
      remove(vehicle);
    } else if (before > 0 && after == 0) {
      add(vehicle);
    }
  }
}
