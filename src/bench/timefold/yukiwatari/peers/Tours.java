package yukiwatari.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import java.util.stream.IntStream;

/** All vehicles and streets. The fields are public because Timefold 2 asks for it. */
@PlanningSolution
public final class Tours {
  @PlanningEntityCollectionProperty public List<Truck> trucks;
  @ProblemFactCollectionProperty @ValueRangeProvider public List<Street> streets;
  @PlanningScore public HardSoftScore score;

  private Streets network;

  /** Timefold makes copies by it. */
  public Tours() {}

  Tours(Streets network) {
    this.network = network;
    this.trucks = IntStream.range(0, network.vehicles).mapToObj(Truck::new).toList();
    this.streets = IntStream.range(0, network.services).mapToObj(Street::new).toList();
  }

  Streets network() {
    return network;
  }
}
