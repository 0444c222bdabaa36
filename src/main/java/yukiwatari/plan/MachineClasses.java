package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.VehicleClass;

/**
 * Machines of the same speeds, width and turns are one vehicle class of the solver. Working time is
 * given for {@link #REFERENCE_KMH} and scaled by class.
 */
final class MachineClasses {
  /** Working speed that a service's time is given for, km/h. */
  static final double REFERENCE_KMH = 20;

  /** A machine needs this much more than its own width. */
  private static final double MARGIN_METERS = 0.5;

  private static final double MILLIS_PER_METER_AT_1_KMH = 3_600.0;

  private record Kind(double workingKmh, double travelKmh, double widthMeters, TurnSeconds turns) {}

  private final Map<String, TurnSeconds> turns;
  private final List<Kind> kinds;

  /**
   * @param turns by kind of machine; kinds that are not named turn at no cost
   */
  MachineClasses(List<PlanningData.Machine> machines, Map<String, TurnSeconds> turns) {
    this.turns = turns;
    kinds = new ArrayList<>(machines.stream().map(this::kind).distinct().toList());
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no machine is available");
    }
  }

  private Kind kind(PlanningData.Machine machine) {
    return new Kind(
        machine.workingSpeedKmh(),
        machine.travelSpeedKmh(),
        machine.widthMeters(),
        turns.getOrDefault(machine.kind(), TurnSeconds.NONE));
  }

  int count() {
    return kinds.size();
  }

  int of(PlanningData.Machine machine) {
    return kinds.indexOf(kind(machine));
  }

  List<VehicleClass> vehicleClasses() {
    List<VehicleClass> classes = new ArrayList<>();
    for (Kind kind : kinds) {
      int permille = (int) Math.round(1000 * REFERENCE_KMH / kind.workingKmh());
      classes.add(new VehicleClass(classes.size(), permille));
    }
    return classes;
  }

  /** Milliseconds to drive the length without work, by class. */
  int[] travelMillis(double lengthMeters) {
    return kinds.stream().mapToInt(kind -> millis(lengthMeters, kind.travelKmh())).toArray();
  }

  /** Milliseconds of a kind of turn, by class. */
  int[] turnMillis(ToIntFunction<TurnSeconds> seconds) {
    return kinds.stream().mapToInt(kind -> 1_000 * seconds.applyAsInt(kind.turns())).toArray();
  }

  /** Milliseconds to work along the length at {@link #REFERENCE_KMH}. */
  static int workMillis(double lengthMeters) {
    return millis(lengthMeters, REFERENCE_KMH);
  }

  /** Classes narrow enough for a road; all of them when its width is not known. */
  List<Integer> fitting(@Nullable Double roadWidthMeters) {
    List<Integer> fitting = new ArrayList<>();
    for (int id = 0; id < kinds.size(); id++) {
      if (roadWidthMeters == null
          || kinds.get(id).widthMeters() + MARGIN_METERS <= roadWidthMeters) {
        fitting.add(id);
      }
    }
    return fitting;
  }

  private static int millis(double lengthMeters, double kmh) {
    return (int) Math.round(lengthMeters * MILLIS_PER_METER_AT_1_KMH / kmh);
  }
}
