package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.VehicleClass;

/**
 * Machines of the same speeds and width are one vehicle class of the solver. Working time is given
 * for {@link #REFERENCE_KMH} and scaled by class.
 */
final class MachineClasses {
  /** Working speed that a service's time is given for, km/h. */
  static final double REFERENCE_KMH = 20;

  /** A machine needs this much more than its own width. */
  private static final double MARGIN_METERS = 0.5;

  private static final double MILLIS_PER_METER_AT_1_KMH = 3_600.0;

  private record Kind(double workingKmh, double travelKmh, double widthMeters) {
    Kind(PlanningData.Machine machine) {
      this(machine.workingSpeedKmh(), machine.travelSpeedKmh(), machine.widthMeters());
    }
  }

  private final List<Kind> kinds;

  MachineClasses(List<PlanningData.Machine> machines) {
    kinds = new ArrayList<>(machines.stream().map(Kind::new).distinct().toList());
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no machine is available");
    }
  }

  int count() {
    return kinds.size();
  }

  int of(PlanningData.Machine machine) {
    return kinds.indexOf(new Kind(machine));
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
