package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/**
 * Some neighbouring routes of a plan as a small problem of their own, with its own numbers and a
 * small table of distances. Everything outside stands still: what it does in windows and for the
 * finish is counted ({@link Elsewhere}), and a group that is also served outside keeps its
 * performer.
 */
final class Piece {
  private final Instance whole;

  /** In the whole's numbers, by number in the piece. */
  private final int[] vehicles;

  private final int[] services;
  private final int[] groups;
  private final Instance in;
  private final Neighbours neighbours;
  private final State state;
  private final long costBefore;
  private final Best best;

  /** Reads the plan, which may serve several threads at a time. */
  Piece(Instance whole, Neighbours all, State plan, Cutting.Part part) {
    this.whole = whole;
    this.vehicles = part.vehicles;
    this.services = part.services;
    this.groups = Arrays.stream(services).map(s -> whole.group[s]).sorted().distinct().toArray();
    boolean[] mine = new boolean[whole.authority.length];
    for (int v : vehicles) {
      mine[v] = true;
    }
    Elsewhere elsewhere = Elsewhere.of(whole, plan, mine);
    this.in = new Instance(problem(plan), this::distances, elsewhere);
    this.neighbours = all.within(services);
    this.state = new State(in);
    for (int v = 0; v < vehicles.length; v++) {
      RouteState route = plan.route(vehicles[v]);
      for (int p = 1; p <= route.size; p++) {
        state.insert(Arrays.binarySearch(services, route.items[p]), v, p);
      }
    }
    state.settle();
    this.costBefore = state.cost();
    this.best = new Best(in);
    best.offer(state);
  }

  private Problem problem(State plan) {
    Problem problem = whole.problem;
    ProblemParts parts = new ProblemParts(problem);
    parts.vehicles = new ArrayList<>();
    for (int v : vehicles) {
      Vehicle vehicle = problem.vehicles().get(v);
      int machine = Arrays.binarySearch(vehicles, vehicle.machine());
      parts.vehicles.add(vehicle.withId(parts.vehicles.size(), machine));
    }
    parts.groups = new ArrayList<>();
    for (int g : groups) {
      parts.groups.add(group(problem.groups().get(g), plan).withId(parts.groups.size()));
    }
    parts.services = new ArrayList<>();
    for (int s : services) {
      int group = Arrays.binarySearch(groups, whole.group[s]);
      int id = parts.services.size();
      parts.services.add(
          ServiceParts.change(
              problem.services().get(s),
              service -> {
                service.id = id;
                service.group = group;
              }));
    }
    return parts.problem();
  }

  /** The group as it may be performed while the rest of the plan stands still. */
  private Group group(Group group, State plan) {
    Group free = pinned(group);
    boolean whollyInside = true;
    boolean servedOutside = false;
    for (int s : whole.members[group.id()]) {
      boolean inside = Arrays.binarySearch(services, s) >= 0;
      whollyInside &= inside;
      servedOutside |= !inside && plan.vehicleOf(s) >= 0;
    }
    if (whollyInside) {
      return free;
    }
    int performer = plan.performer(group.id());
    List<Integer> districts =
        whole.problem.districts().stream()
            .filter(d -> d.authority() == performer && free.allows(d.id()))
            .map(District::id)
            .toList();
    return free.withAllowedDistricts(districts)
        .withChangePrice(servedOutside ? 0 : group.changePrice());
  }

  private Group pinned(Group group) {
    return group.pinnedVehicle() == Group.NOT_PINNED
        ? group
        : group.pinnedTo(Arrays.binarySearch(vehicles, group.pinnedVehicle()));
  }

  private Distances distances(int vehicleClass, Instance part) {
    Map<Integer, Integer> leaving = new HashMap<>();
    Map<Integer, Integer> entering = new HashMap<>();
    for (int service : services) {
      for (int m = whole.firstMode[service]; m < whole.firstMode[service + 1]; m++) {
        leaving.put(whole.departure[m], m);
        entering.put(whole.approach[m], m);
      }
    }
    for (int m = whole.firstMode[whole.services]; m < whole.departure.length; m++) {
      leaving.put(whole.departure[m], m);
      entering.put(whole.approach[m], m);
    }
    return new FlatDistances(
        whole.distances[vehicleClass], leaving, entering, part.approach, part.departure);
  }

  /**
   * Goes on with the annealing of the whole plan within the piece.
   *
   * @param done cooling done for the share of the iterations carried out, both 0..1
   */
  void anneal(
      long iterations,
      DoubleUnaryOperator done,
      Annealing annealing,
      Rng rng,
      BooleanSupplier halt,
      CheckLevel check) {
    Step step = new Step(in, state, neighbours, annealing, new Audit(check, in), rng);
    for (long i = 0; i < iterations && in.services > 0; i++) {
      if (i % Pace.READ_EVERY == 0) {
        if (halt.getAsBoolean()) {
          return;
        }
        annealing.cool(done.applyAsDouble((double) i / iterations));
      }
      if (step.take(i)) {
        best.offer(state);
      }
    }
  }

  /**
   * Puts the routes into the plan from which the piece was cut. Where other pieces have changed
   * what windows, fees or the finish cost, they are taken back if that has turned a gain into a
   * loss.
   */
  void join(State plan) {
    long promised = state.cost() - costBefore;
    long before = plan.cost();
    plan.begin();
    replace(plan, v -> state.route(v).services());
    long change = plan.cost() - before;
    if (change > promised && change > 0) {
      plan.rollback();
    }
  }

  /** Puts the best routes met into the plan, whatever others have done. */
  void joinBest(State plan) {
    replace(plan, best::route);
  }

  private void replace(State plan, IntFunction<int[]> routes) {
    int[] served = Arrays.stream(services).filter(s -> plan.vehicleOf(s) >= 0).toArray();
    plan.remove(served, served.length);
    for (int v = 0; v < vehicles.length; v++) {
      int[] route = routes.apply(v);
      for (int p = 0; p < route.length; p++) {
        plan.insert(services[route[p]], vehicles[v], p + 1);
      }
    }
    plan.settle();
  }
}
