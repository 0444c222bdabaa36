package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers what moving work to another authority, district or vehicle would change. Built once for a
 * problem and a plan (distances, neighbours), then asked many times; each answer begins with the
 * plan as it was given.
 *
 * <p>The moved services go where they cost least at their target, then a short {@link Repair}
 * reorders the work around them. Every other group keeps its performing authority, so that the
 * answer is the effect of this move and not of other exchanges that would also pay.
 */
public final class WhatIf {
  private static final int REPAIR_ROUNDS = 300;

  /** Up to so many services are inserted cheapest first, which looks at all of them each time. */
  private static final int FEW = 12;

  private static final Plan.Origin ORIGIN =
      new Plan.Origin("what-if-1", 1, REPAIR_ROUNDS, Schedule.over(REPAIR_ROUNDS));

  private final Instance in;
  private final GivenPlan plan;
  private final State state;
  private final Insertion insertion;
  private final Repair repair;
  private final Reasons reasons;
  private final GivenPlan.Look before;

  /**
   * @param plan of the problem; only its order counts, directions and times are chosen anew
   * @throws IllegalArgumentException when the plan does a service twice or where it is not allowed
   */
  public WhatIf(Problem problem, Plan plan) {
    this.in = new Instance(problem);
    Neighbours neighbours = new Neighbours(in);
    this.plan = new GivenPlan(in, plan);
    this.state = this.plan.state;
    this.insertion = new Insertion(in, state, neighbours, new Rng(1), false);
    this.repair = new Repair(in, state, neighbours);
    this.reasons = new Reasons(in, state, neighbours);
    this.before = this.plan.look(plan.origin(), reasons);
    keepPerformers();
  }

  /** From now on a served group stays with the authority that performs it. */
  private void keepPerformers() {
    Map<List<Integer>, Eligible> lists = new HashMap<>();
    for (int s = 0; s < in.services; s++) {
      int performer = state.performer(in.group[s]);
      if (performer != State.NOBODY) {
        List<Integer> own = new ArrayList<>();
        for (int v : in.eligible[s].vehicles) {
          if (in.authority[v] == performer) {
            own.add(v);
          }
        }
        in.eligible[s] = lists.computeIfAbsent(own, list -> new Eligible(ints(list), in.kind));
      }
    }
  }

  /** Cost of the plan as it stands. */
  public PlanCost before() {
    return before.plan().cost();
  }

  /**
   * Exact cost, deadhead, finish time and balance after the moves, all of them together.
   *
   * @throws IllegalArgumentException for an unknown id, or when a group is to go to two authorities
   */
  public synchronized Effect ask(List<Move> moves) {
    Map<Integer, int[]> wishes = Wishes.of(in, state, moves);
    List<Runnable> undo = new ArrayList<>();
    wishes.forEach(
        (service, vehicles) -> {
          Eligible eligible = in.eligible[service];
          undo.add(() -> in.eligible[service] = eligible);
          in.eligible[service] = new Eligible(vehicles, in.kind);
        });
    try {
      return effect(ints(wishes.keySet()));
    } finally {
      plan.restore();
      undo.forEach(Runnable::run);
    }
  }

  private Effect effect(int[] services) {
    Map<Integer, List<Integer>> byGroup = new TreeMap<>();
    for (int service : services) {
      byGroup.computeIfAbsent(in.group[service], g -> new ArrayList<>()).add(service);
    }
    List<Effect.OfGroup> alone = new ArrayList<>();
    byGroup.forEach((group, members) -> alone.add(alone(group, ints(members))));
    state.begin();
    move(services);
    repair.around(services, REPAIR_ROUNDS);
    GivenPlan.Look after = plan.look(ORIGIN, reasons);
    return new Effect(
        before(), after.plan(), before.authorities(), after.authorities(), alone, plan.changed());
  }

  /** Moves one group, looks, and takes it back. */
  private Effect.OfGroup alone(int group, int[] services) {
    int from = state.performer(group);
    long cost = state.cost();
    state.begin();
    move(services);
    int to = state.performer(group);
    long metres = 0;
    long millis = 0;
    for (int service : services) {
      metres += from == to ? 0 : in.exchangeMetres[service];
      millis += from == to ? 0 : in.exchangeMillis[service];
    }
    Effect.OfGroup effect =
        new Effect.OfGroup(
            group,
            from,
            to,
            state.cost() - cost,
            plan.deadheadMillisChange(),
            finishMillis() - before().finishMillis(),
            metres,
            millis);
    state.rollback();
    return effect;
  }

  private long finishMillis() {
    long latest = 0;
    for (int v = 0; v < in.authority.length; v++) {
      RouteState route = state.route(v);
      latest = Math.max(latest, route.size == 0 ? 0 : in.leavesMillis[v] + route.duration);
    }
    return latest;
  }

  /** Takes out what does not stand at its target, and puts it where it costs least there. */
  private void move(int[] services) {
    int[] open = new int[services.length];
    int count = 0;
    for (int service : services) {
      int v = state.vehicleOf(service);
      if (v >= 0 && !in.eligible[service].may[v]) {
        open[count++] = service;
      }
    }
    state.remove(open, count);
    put(services);
    for (int service : services) {
      if (state.vehicleOf(service) < 0 && in.rhythms.choosesDays(service)) {
        moveWithOtherVisits(service);
      }
    }
  }

  /** Where the days of a section leave a visit no place at its target, they are chosen anew. */
  private void moveWithOtherVisits(int service) {
    int[] others = in.rhythms.services[in.rhythms.section[service]].clone();
    int count = 0;
    for (int visit : others) {
      if (state.vehicleOf(visit) >= 0) {
        others[count++] = visit;
      }
    }
    state.remove(others, count);
    put(service);
    put(Arrays.copyOf(others, count));
  }

  /** Puts the absent ones of these services where they cost least. */
  private void put(int... services) {
    int[] open = new int[services.length];
    int count = 0;
    for (int service : services) {
      if (state.vehicleOf(service) < 0) {
        open[count++] = service;
      }
    }
    while (count > 0) {
      int chosen = count > FEW ? count - 1 : cheapest(open, count);
      int service = open[chosen];
      open[chosen] = open[--count];
      if (insertion.find(service)) {
        state.insert(service, insertion.vehicle, insertion.position);
      }
    }
    state.settle();
  }

  private int cheapest(int[] services, int count) {
    int best = count - 1;
    long lowest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      if (insertion.find(services[i]) && insertion.delta < lowest) {
        best = i;
        lowest = insertion.delta;
      }
    }
    return best;
  }

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
