package yukiwatari.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;
import yukiwatari.solver.District;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Remaining;
import yukiwatari.solver.Service;
import yukiwatari.solver.Situation;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Makes a plan anew while it is being carried out: a machine has broken down, a street is closed,
 * or work is behind. Somebody waits at 3:00, so the search is short and begins with the plan as it
 * is.
 */
@Component
class Reworks {
  /** CPU time of the search: with distances and storing an answer comes in under two seconds. */
  private static final long SEARCH_MILLIS = 1_000;

  private final OpenPlans plans;
  private final ReworkResults results;

  /** The other cores are for everybody else. */
  private final Semaphore slots = new Semaphore(1, true);

  Reworks(OpenPlans plans, ReworkResults results) {
    this.plans = plans;
    this.results = results;
  }

  /** Stores a proposal: a run of its own that its authority accepts or discards. */
  RunId propose(Actor actor, RunId id, ReworkWish wish) {
    OpenPlan open = plans.get(actor, id);
    Situation situation = situation(open, wish);
    if (situation.done().size() == open.stored().problem().services().size()) {
      throw Problem.conflict("plan.allDone");
    }
    slots.acquireUninterruptibly();
    try {
      long begin = System.nanoTime();
      Remaining remaining =
          Remaining.of(
              HalfDone.free(
                  allowed(open, wish.helpers()),
                  open.plan(),
                  situation,
                  wish.helpers() == ReworkWish.Helpers.ANYONE
                      ? group -> helped(open, group)
                      : group -> group),
              open.plan(),
              situation,
              wish.yenPerMove(),
              wish.mostMoved() == null ? yukiwatari.solver.Problem.NO_LIMIT : wish.mostMoved());
      Plan rest =
          remaining.solve(
              SolverOptions.seed(open.scenario().seed()),
              StopRule.cpuMillis(SEARCH_MILLIS),
              Progress.NONE);
      PlanChecker.checked(remaining.problem(), rest);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      ReworkContent content = new ReworkContent(wish, remaining.moved(rest).size(), millis);
      return results.save(actor, open, situation, remaining, rest, content);
    } finally {
      slots.release();
    }
  }

  private static yukiwatari.solver.Problem allowed(OpenPlan open, ReworkWish.Helpers helpers) {
    yukiwatari.solver.Problem problem =
        KeptPerformers.asPlanned(open.stored().problem(), open.plan());
    return switch (helpers) {
      case DISTRICT -> KeptPerformers.byDistrict(problem, open.plan(), Set.of());
      case AUTHORITY -> KeptPerformers.byAuthority(problem, open.plan());
      case ANYONE -> problem;
    };
  }

  /**
   * 応援: that roads adjoin is a rule for contracts. In the night the nearest machine comes, and no
   * other authority's truck passes it for an hour.
   */
  private static Group helped(OpenPlan open, Group group) {
    if (open.stored().index().keptGroups().contains(group.id())) {
      return group;
    }
    return group.withAllowedDistricts(
        open.stored().problem().districts().stream().map(District::id).toList());
  }

  private static Situation situation(OpenPlan open, ReworkWish wish) {
    yukiwatari.solver.Problem problem = open.stored().problem();
    for (int vehicle : wish.broken()) {
      if (vehicle < 0 || vehicle >= problem.vehicles().size()) {
        throw Problem.badInput("plan.machine", vehicle);
      }
    }
    Situation byPlan = Situation.byPlan(problem, open.plan(), wish.nowMillis());
    Set<Integer> done = new HashSet<>(byPlan.done());
    done.removeAll(services(open, wish.notDone()));
    done.addAll(services(open, wish.done()));
    Set<Integer> closed = new HashSet<>();
    for (int service : services(open, wish.closed())) {
      problem.services().get(service).modes().stream().map(Mode::arcs).forEach(closed::addAll);
    }
    return new Situation(wish.nowMillis(), byPlan.out(), done, Set.copyOf(wish.broken()), closed);
  }

  private static Set<Integer> services(OpenPlan open, List<UUID> sections) {
    Set<UUID> wanted = new HashSet<>(sections);
    Set<Integer> services = new HashSet<>();
    Set<UUID> found = new HashSet<>();
    for (Service service : open.stored().problem().services()) {
      UUID section = open.stored().index().groups().get(service.group()).sectionId();
      if (wanted.contains(section)) {
        services.add(service.id());
        found.add(section);
      }
    }
    for (UUID section : sections) {
      if (!found.contains(section)) {
        throw Problem.badInput("plan.section", section.toString());
      }
    }
    return services;
  }
}
