package yukiwatari.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** A vehicle with the streets it serves, in order; public fields as in {@link Tours}. */
@PlanningEntity
public final class Truck {
  public int id;
  @PlanningListVariable public List<Street> streets = new ArrayList<>();

  /** Timefold makes copies by it. */
  public Truck() {}

  Truck(int id) {
    this.id = id;
  }
}
