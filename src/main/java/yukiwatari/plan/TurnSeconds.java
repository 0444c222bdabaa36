package yukiwatari.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/**
 * What a machine needs for turns at junctions beside driving, in seconds; going straight on costs
 * nothing. Traffic keeps left, so turning right means waiting for who comes towards one.
 *
 * @param uTurn turning round on the street
 */
record TurnSeconds(
    @Min(0) @Max(600) int left, @Min(0) @Max(600) int right, @Min(0) @Max(600) int uTurn) {

  static final TurnSeconds NONE = new TurnSeconds(0, 0, 0);

  /**
   * Where nobody said otherwise. A loader bends in the middle and turns on the spot, a grader is 9
   * m long and needs a wide place. Estimates of ours for ploughing at night, to be set by those who
   * know their machines.
   */
  private static final Map<String, TurnSeconds> USUAL =
      Map.of(
          "PLOUGH_TRUCK", new TurnSeconds(5, 15, 60),
          "GRADER", new TurnSeconds(8, 20, 90),
          "WHEEL_DOZER", new TurnSeconds(4, 10, 20),
          "PATROL_CAR", new TurnSeconds(2, 8, 20));

  /**
   * @param machineKind as fleet names it
   */
  static TurnSeconds usual(String machineKind) {
    return USUAL.getOrDefault(machineKind, NONE);
  }
}
