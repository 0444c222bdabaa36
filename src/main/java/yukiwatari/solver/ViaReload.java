package yukiwatari.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Travel from mode to mode over a reload place, the reload included: of all places the one that
 * takes least. To everything that joins and adds up a route a reload is nothing but a longer leg.
 */
final class ViaReload implements Distances {
  /** So many values are kept in a table: 16 MB. */
  private static final int LARGEST_TABLE = 4_000_000;

  private static final int UNKNOWN = -1;

  private final Distances direct;

  /** Mode number by place. */
  private final int[] modes;

  /** Of the reload itself, by place. */
  private final int[] reloadMillis;

  private final int stride;

  /** By mode from and to, filled when first asked for; null where it would be too large. */
  private final int @Nullable [] known;

  private ViaReload(Distances direct, int[] modes, int[] reloadMillis, int allModes) {
    this.direct = direct;
    this.modes = modes;
    this.reloadMillis = reloadMillis;
    this.stride = allModes;
    boolean small = (long) allModes * allModes <= LARGEST_TABLE;
    this.known = small ? new int[allModes * allModes] : null;
    if (known != null) {
      Arrays.fill(known, UNKNOWN);
    }
  }

  /**
   * @param modeOf mode number of the place at a node
   * @param allModes number of modes
   * @return by vehicle, shared where class and places are the same; null = it cannot reload
   */
  static @Nullable ViaReload[] byVehicle(
      List<Vehicle> vehicles, Distances[] byClass, IntUnaryOperator modeOf, int allModes) {
    @Nullable ViaReload[] via = new @Nullable ViaReload[vehicles.size()];
    Map<List<Object>, ViaReload> shared = new HashMap<>();
    for (Vehicle vehicle : vehicles) {
      List<Reloading.Place> places = vehicle.reloading().places();
      if (!places.isEmpty()) {
        Distances direct = byClass[vehicle.vehicleClass()];
        via[vehicle.id()] =
            shared.computeIfAbsent(
                List.of(direct, places),
                key ->
                    new ViaReload(
                        direct,
                        places.stream().mapToInt(p -> modeOf.applyAsInt(p.node())).toArray(),
                        places.stream().mapToInt(Reloading.Place::millis).toArray(),
                        allModes));
      }
    }
    return via;
  }

  @Override
  public int millis(int fromMode, int toMode) {
    if (known == null) {
      return over(place(fromMode, toMode), fromMode, toMode);
    }
    int at = fromMode * stride + toMode;
    int millis = known[at];
    if (millis == UNKNOWN) {
      // Threads that find the same value at the same time do no harm.
      millis = over(place(fromMode, toMode), fromMode, toMode);
      known[at] = millis;
    }
    return millis;
  }

  /** Number of the place that takes least. */
  int place(int fromMode, int toMode) {
    int best = 0;
    for (int p = 1; p < modes.length; p++) {
      best = over(p, fromMode, toMode) < over(best, fromMode, toMode) ? p : best;
    }
    return best;
  }

  private int over(int place, int fromMode, int toMode) {
    int there = direct.millis(fromMode, modes[place]);
    int onward = direct.millis(modes[place], toMode);
    return Math.min(there + reloadMillis[place] + onward, Network.UNREACHABLE);
  }

  /** Way to the place alone. */
  int thereMillis(int fromMode, int place) {
    return direct.millis(fromMode, modes[place]);
  }
}
