package yukiwatari.solver;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Feasibility.Cause;

/** Whether some vehicle could do a service if it did nothing else. */
final class Alone {
  private Alone() {}

  /** Why no vehicle can; null when one can. */
  static @Nullable Cause cause(Instance in, int service) {
    Cause furthest = Cause.NO_ALLOWED_VEHICLE;
    Set<Integer> kinds = new HashSet<>();
    for (int v : in.eligible[service].vehicles) {
      if (!kinds.add(in.kind[v])) {
        continue;
      }
      Cause cause = cause(in, service, v);
      if (cause == null) {
        return null;
      }
      furthest = cause.compareTo(furthest) > 0 ? cause : furthest;
    }
    return furthest;
  }

  /** True when a vehicle of the authority can. */
  static boolean canPerform(Instance in, int service, int authority) {
    for (int v : in.eligible[service].vehicles) {
      if (in.authority[v] == authority && cause(in, service, v) == null) {
        return true;
      }
    }
    return false;
  }

  /** True when a vehicle of the day can. */
  static boolean canDoOn(Instance in, int service, int day) {
    for (int v : in.eligible[service].vehicles) {
      if (in.problem.calendar().dayOf(v) == day && cause(in, service, v) == null) {
        return true;
      }
    }
    return false;
  }

  /** What stops one vehicle; the one it gets furthest to, over the modes. */
  private static @Nullable Cause cause(Instance in, int service, int vehicle) {
    if (in.demand[service] > in.capacity[vehicle]) {
      return Cause.LARGER_THAN_ANY_CAPACITY;
    }
    Cause furthest = Cause.STREET_FORBIDDEN_FOR_CLASS;
    for (int mode = in.firstMode[service]; mode < in.firstMode[service + 1]; mode++) {
      Cause cause = cause(in, service, vehicle, mode);
      if (cause == null) {
        return null;
      }
      furthest = cause.compareTo(furthest) > 0 ? cause : furthest;
    }
    return furthest;
  }

  private static @Nullable Cause cause(Instance in, int service, int vehicle, int mode) {
    int vehicleClass = in.vehicleClass[vehicle];
    int work = in.work[vehicleClass][mode];
    if (work >= Network.UNREACHABLE) {
      return drives(in, vehicleClass, in.mode(service, mode))
          ? Cause.TURN_WITHIN_FORBIDDEN
          : Cause.STREET_FORBIDDEN_FOR_CLASS;
    }
    Distances distances = in.distances[vehicleClass];
    int there = outward(in, service, vehicle).millis(in.firstMode[in.startItem[vehicle]], mode);
    int back = distances.millis(mode, in.firstMode[in.endItem[vehicle]]);
    if (there >= Network.UNREACHABLE) {
      return Cause.NO_WAY_THERE;
    }
    if (back >= Network.UNREACHABLE) {
      return Cause.NO_WAY_BACK;
    }
    long start = Math.max(there, (long) in.releaseMillis[service] - in.leavesMillis[vehicle]);
    return start + work + back > in.shiftMillis[vehicle] ? Cause.LONGER_THAN_ANY_SHIFT : null;
  }

  /** The vehicle may have to reload before it can begin. */
  private static Distances outward(Instance in, int service, int vehicle) {
    ViaReload viaReload = in.viaReload[vehicle];
    long load = in.loadAtStart[vehicle] + in.demand[service];
    return viaReload != null && load > in.capacity[vehicle]
        ? viaReload
        : in.distances[in.vehicleClass[vehicle]];
  }

  private static boolean drives(Instance in, int vehicleClass, Mode mode) {
    for (int arc : mode.arcs()) {
      if (in.problem.network().millis(vehicleClass, arc) >= Network.UNREACHABLE) {
        return false;
      }
    }
    return true;
  }
}
