package yukiwatari.bound;

import java.util.List;
import java.util.stream.Collectors;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;

/**
 * A lower bound that rises step by step: cutting planes on capacity and odd edge cuts (Belenguer
 * and Benavent 2003). No plan that {@link yukiwatari.solver.PlanChecker} finds right costs less, in
 * the units of {@link Costs}; a plan may be called optimal only when its cost is the bound.
 *
 * <p>What counts, each at the least that any vehicle which may do it would cost:
 *
 * <ul>
 *   <li>hours: all work; driving without work as far as cuts and, on one-way streets, the balance
 *       at the nodes demand it; the finish price as F ÷ vehicles for every hour;
 *   <li>capacities and shifts: how many vehicles a set of services needs, of the largest capacity
 *       and the longest shift less the way there and back. All depots and reload places count as
 *       one place, from which every trip sets out;
 *   <li>unserved services: each may stay undone at its price, and must where no vehicle can do it;
 *   <li>fixed prices: the cheapest vehicle's, times the vehicles that all services need;
 *   <li>fees for changing hands, only where the present performer has no vehicle that could do it.
 * </ul>
 *
 * What counts 0: waiting, reloading, lateness, windows, turns and everything else that has a price
 * of at least 0. Services and vehicles that have nothing to do with each other are bounded apart
 * and added up.
 *
 * <p>One thread steps; {@link #bound} may be read by any.
 */
public final class CuttingPlanes {
  private final List<PartBound> parts;

  /** Cost of services that no vehicle can do. */
  private final long unserved;

  private volatile long bound;
  private int next;

  /** Solves the first program, over nested cuts; see {@link LowerBound#instant} for its time. */
  public CuttingPlanes(Problem problem) {
    var served = Part.of(problem).stream().collect(Collectors.partitioningBy(Part::hasVehicles));
    this.parts = served.getOrDefault(true, List.of()).stream().map(PartBound::new).toList();
    this.unserved =
        Costs.PER_PRICE
            * served.getOrDefault(false, List.of()).stream()
                .flatMap(part -> part.services().stream())
                .mapToLong(Service::unservedPrice)
                .sum();
    publish();
  }

  /** In cost units; never falls. */
  public long bound() {
    return bound;
  }

  /** True when no more cuts are found; every step then does nothing. */
  public boolean finished() {
    return parts.stream().allMatch(PartBound::finished);
  }

  /**
   * Looks for cuts that the last solution breaks and solves again: some 10 ms for 100 services, 0.2
   * s for 500. Of several parts, which take turns, one takes the step.
   */
  public void step() {
    for (int tried = 0; tried < parts.size(); tried++) {
      PartBound part = parts.get(next);
      next = (next + 1) % parts.size();
      if (!part.finished()) {
        part.step();
        publish();
        return;
      }
    }
  }

  private void publish() {
    bound = unserved + parts.stream().mapToLong(PartBound::bound).sum();
  }

  /** Nodes of all parts, which decide how long a step takes. */
  int nodes() {
    return parts.stream().mapToInt(PartBound::nodes).sum();
  }
}
