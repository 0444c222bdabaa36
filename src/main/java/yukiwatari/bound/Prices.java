package yukiwatari.bound;

import java.util.Arrays;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/**
 * The least that driving and working cost any vehicle of a part, in cost units.
 *
 * <p>The finish price F counts as F ÷ (number of machines) more per hour of every vehicle: the last
 * one is back no earlier than the machines' mean time on the road. A machine under several
 * contracts works as one of its vehicles only; that the bound may use several of them can only
 * lower it. A fee for changing hands counts, in equal shares, for those services of a group that
 * its present performer cannot do.
 */
final class Prices {
  private final Problem problem;
  private final Part part;
  private final long finishPrice;

  /** Services of each group. */
  private final int[] members;

  Prices(Part part) {
    this.part = part;
    this.problem = part.problem();
    long machines = problem.vehicles().stream().mapToInt(Vehicle::machine).distinct().count();
    this.finishPrice = problem.finishHourlyPrice() / Math.max(1, machines);
    this.members = new int[problem.groups().size()];
    for (Service service : problem.services()) {
      members[service.group()]++;
    }
  }

  /** Price per hour, which is cost units per millisecond. */
  private long hourly(Vehicle vehicle) {
    return vehicle.hourlyPrice() + finishPrice;
  }

  /**
   * @return by arc; {@link Streets#FAR} where no vehicle may drive
   */
  long[] arcCosts() {
    Network network = problem.network();
    long[] hourlyOfClass = new long[network.classes()];
    Arrays.fill(hourlyOfClass, Streets.FAR);
    for (Vehicle vehicle : part.vehicles()) {
      int c = vehicle.vehicleClass();
      hourlyOfClass[c] = Math.min(hourlyOfClass[c], hourly(vehicle));
    }
    long[] cost = new long[network.arcs()];
    Arrays.fill(cost, Streets.FAR);
    for (int c = 0; c < hourlyOfClass.length; c++) {
      for (int arc = 0; arc < cost.length && hourlyOfClass[c] < Streets.FAR; arc++) {
        if (network.millis(c, arc) < Network.UNREACHABLE) {
          cost[arc] = Math.min(cost[arc], hourlyOfClass[c] * network.millis(c, arc));
        }
      }
    }
    return cost;
  }

  /**
   * @return by arc, the time of the fastest vehicle; {@link Streets#FAR} where none may drive
   */
  long[] arcMillis() {
    Network network = problem.network();
    long[] millis = new long[network.arcs()];
    Arrays.fill(millis, Streets.FAR);
    int[] classes = part.vehicles().stream().mapToInt(Vehicle::vehicleClass).distinct().toArray();
    for (int c : classes) {
      for (int arc = 0; arc < millis.length; arc++) {
        if (network.millis(c, arc) < Network.UNREACHABLE) {
          millis[arc] = Math.min(millis[arc], network.millis(c, arc));
        }
      }
    }
    return millis;
  }

  /** Cost of the work in a mode; {@link Streets#FAR} where no vehicle can do it. */
  long work(Service service, Mode mode) {
    long least = Streets.FAR;
    for (Vehicle vehicle : part.vehicles()) {
      long millis = Part.workMillis(problem, vehicle, service, mode);
      if (millis < Network.UNREACHABLE) {
        least = Math.min(least, hourly(vehicle) * millis + fee(vehicle, service));
      }
    }
    return least;
  }

  private long fee(Vehicle vehicle, Service service) {
    Group group = problem.groups().get(service.group());
    boolean changesHands = problem.authorityOf(vehicle) != group.currentPerformer();
    return changesHands ? group.changePrice() * Costs.PER_PRICE / members[group.id()] : 0;
  }

  /** Time of the fastest vehicle and mode. */
  long workMillis(Service service) {
    long least = Network.UNREACHABLE;
    for (Vehicle vehicle : part.vehicles()) {
      for (Mode mode : service.modes()) {
        least = Math.min(least, Part.workMillis(problem, vehicle, service, mode));
      }
    }
    return least;
  }
}
