package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a plan has been carried out, and what has gone wrong.
 *
 * @param nowMillis since the plan's zero; nobody who has not left yet leaves earlier
 * @param out vehicles that have left, wherever they are; the others stand at their start
 * @param done services that are done or being done
 * @param broken vehicles that do nothing any more
 * @param blockedArcs arcs that nobody can drive any more, each direction by itself
 */
public record Situation(
    int nowMillis,
    List<Standing> out,
    Set<Integer> done,
    Set<Integer> broken,
    Set<Integer> blockedArcs) {

  /**
   * Where a vehicle is on its way.
   *
   * @param node where it can turn to something new: the next crossing, or the end of its section
   * @param freeMillis when it is there, not before now
   * @param load taken from its capacity by then, since the last reload; {@link #BY_DONE} = what the
   *     done services took, where a reload of the plan counts as made as soon as something after it
   *     is done
   */
  public record Standing(int vehicle, int node, int freeMillis, long load) {
    public static final long BY_DONE = -1;

    /** Its load follows from what is done. */
    public Standing(int vehicle, int node, int freeMillis) {
      this(vehicle, node, freeMillis, BY_DONE);
    }
  }

  public Situation {
    out = List.copyOf(out);
    done = Set.copyOf(done);
    broken = Set.copyOf(broken);
    blockedArcs = Set.copyOf(blockedArcs);
    Set<Integer> seen = new HashSet<>();
    for (Standing standing : out) {
      String owner = "vehicle " + standing.vehicle();
      Require.that(seen.add(standing.vehicle()), owner, "stands at two places");
      Require.within(
          owner, "freeMillis", standing.freeMillis(), nowMillis, Network.UNREACHABLE - 1);
      Require.within(owner, "load", standing.load(), Standing.BY_DONE, Vehicle.NO_LIMIT);
    }
  }

  /**
   * Everything went by the plan so far; cost: a shortest path per leg of the plan.
   *
   * @throws IllegalArgumentException when the plan is of several days, which have no common clock,
   *     or names what the problem does not have
   */
  public static Situation byPlan(Problem problem, Plan plan, int nowMillis) {
    boolean oneDay = problem.calendar().dayOfVehicle().stream().distinct().count() <= 1;
    Require.that(oneDay, "situation", "of a plan of several days cannot be read from one time");
    List<Standing> out = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (Plan.Route route : plan.routes()) {
      known(problem, route);
      if (route.startMillis() < nowMillis) {
        out.add(standing(problem, route, nowMillis, done));
      }
    }
    return new Situation(nowMillis, out, done, Set.of(), Set.of());
  }

  private static void known(Problem problem, Plan.Route route) {
    Require.within("plan", "vehicle", route.vehicle(), 0, problem.vehicles().size() - 1);
    for (Plan.Stop stop : route.stops()) {
      Require.within("plan", "service", stop.service(), 0, problem.services().size() - 1);
      int modes = problem.services().get(stop.service()).modes().size();
      Require.within("plan", "mode of service " + stop.service(), stop.mode(), 0, modes - 1);
    }
  }

  /** Adds what the vehicle has done to done. */
  private static Standing standing(
      Problem problem, Plan.Route route, int nowMillis, Set<Integer> done) {
    List<List<Integer>> legs = Legs.pieces(problem, route);
    Vehicle vehicle = problem.vehicles().get(route.vehicle());
    int leg = 0;
    int behind = Mode.NO_ARC;
    Standing last =
        new Standing(
            vehicle.id(),
            vehicle.startNode(),
            route.startMillis(),
            vehicle.reloading().loadAtStart());
    for (int i = 0; i < route.stops().size(); i++) {
      Plan.Reload reload = route.reloadBefore(i);
      if (reload != null) {
        if (reload.startMillis() > nowMillis) {
          return onLeg(problem, vehicle, behind, legs.get(leg), last, nowMillis);
        }
        leg++;
        behind = Mode.NO_ARC;
        last = new Standing(vehicle.id(), reload.node(), reload.endMillis(), 0);
        if (reload.endMillis() >= nowMillis) {
          return last;
        }
      }
      Plan.Stop stop = route.stops().get(i);
      Service service = problem.services().get(stop.service());
      Mode mode = service.modes().get(stop.mode());
      if (stop.arrivalMillis() > nowMillis) {
        return onLeg(problem, vehicle, behind, legs.get(leg), last, nowMillis);
      }
      if (stop.startMillis() >= nowMillis) {
        return new Standing(vehicle.id(), mode.entryNode(), nowMillis, last.load());
      }
      leg++;
      behind = mode.lastArc();
      done.add(stop.service());
      last =
          new Standing(
              vehicle.id(), mode.exitNode(), stop.endMillis(), last.load() + service.demand());
      if (stop.endMillis() >= nowMillis) {
        return last;
      }
    }
    return onLeg(problem, vehicle, behind, legs.get(leg), last, nowMillis);
  }

  /**
   * The next crossing after where it was last; the leg's end when it is there.
   *
   * @param behind the arc over which it came there, or {@link Mode#NO_ARC}
   */
  private static Standing onLeg(
      Problem problem,
      Vehicle vehicle,
      int behind,
      List<Integer> leg,
      Standing last,
      int nowMillis) {
    Network network = problem.network();
    int previous = behind;
    int at = last.node();
    int time = last.freeMillis();
    for (int arc : leg) {
      if (time >= nowMillis) {
        break;
      }
      if (previous != Mode.NO_ARC) {
        time += network.turnMillis(vehicle.vehicleClass(), previous, arc);
      }
      time += network.millis(vehicle.vehicleClass(), arc);
      at = network.to(arc);
      previous = arc;
    }
    return new Standing(vehicle.id(), at, Math.max(time, nowMillis), last.load());
  }

  public Situation withBroken(Set<Integer> vehicles) {
    return new Situation(nowMillis, out, done, vehicles, blockedArcs);
  }

  public Situation withBlocked(Set<Integer> arcs) {
    return new Situation(nowMillis, out, done, broken, arcs);
  }
}
