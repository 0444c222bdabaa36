package yukiwatari.solver;

import java.util.Locale;

/**
 * Who is to do something: any vehicle of an authority or of a contract district, or one vehicle.
 */
public record Target(Kind kind, int id) {
  /** How much it leaves open. */
  public enum Kind {
    AUTHORITY,
    DISTRICT,
    VEHICLE
  }

  public static Target authority(int id) {
    return new Target(Kind.AUTHORITY, id);
  }

  public static Target district(int id) {
    return new Target(Kind.DISTRICT, id);
  }

  public static Target vehicle(int id) {
    return new Target(Kind.VEHICLE, id);
  }

  /** True when the vehicle is meant. */
  boolean names(Problem problem, Vehicle vehicle) {
    return switch (kind) {
      case AUTHORITY -> problem.authorityOf(vehicle) == id;
      case DISTRICT -> vehicle.district() == id;
      case VEHICLE -> vehicle.id() == id;
    };
  }

  /** The authority it works for. */
  int authority(Problem problem) {
    return switch (kind) {
      case AUTHORITY -> id;
      case DISTRICT -> problem.districts().get(id).authority();
      case VEHICLE -> problem.authorityOf(problem.vehicles().get(id));
    };
  }

  /**
   * @throws IllegalArgumentException when the problem has no such authority, district or vehicle
   */
  void check(Problem problem) {
    int count =
        switch (kind) {
          case AUTHORITY -> problem.authorities().size();
          case DISTRICT -> problem.districts().size();
          case VEHICLE -> problem.vehicles().size();
        };
    Require.within("target", kind.name().toLowerCase(Locale.ROOT), id, 0, count - 1);
  }
}
