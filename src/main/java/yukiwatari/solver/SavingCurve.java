package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What exchange saves against how many sections change hands: own roads only, then one plan for
 * each of a series of fees from the dearest to the cheapest, each begun with the plan before. A
 * plan found for one fee is one for every other fee too, so at the end each fee takes the cheapest
 * of all; a higher fee then never gives more changes or a lower cost.
 *
 * <p>The last plan has gained from all runs before it. Own roads only is therefore taken up again
 * at the end for as long as all fees took together, so that both sides had the same effort.
 */
public final class SavingCurve {
  /** Cooling taken as done when a plan is taken up again: hot enough to hand groups over. */
  private static final double REHEATED = 0.3;

  private final Problem problem;
  private final SolverOptions options;
  private final StopRule stop;
  private final Watch watch;

  /** Falling. */
  private final List<Long> fees;

  /** Runs to repeat; empty = search. */
  private final List<Plan.Origin> replay;

  private final List<Plan.Origin> runs = new ArrayList<>();

  /**
   * One plan of the curve.
   *
   * @param fee for each group whose performer is not today's
   * @param plan cheapest one found for the fee; its cost contains the fee
   * @param costWithoutFee in cost units
   * @param changedGroups groups whose performer is not today's
   * @param swappedGroups groups that another authority than their administrator performs, those of
   *     today among them
   * @param swappedMetres their exchange metres
   */
  public record Point(
      long fee,
      Plan plan,
      long costWithoutFee,
      int changedGroups,
      int swappedGroups,
      long swappedMetres) {

    public long deadheadMillis() {
      return plan.cost().deadheadMillis();
    }

    public long deadheadMetres() {
      return plan.cost().deadheadMetres();
    }
  }

  /**
   * The result.
   *
   * @param ownRoadsOnly its fee is 0
   * @param points by falling fee; fewer than asked for when somebody stopped it
   * @param runs origin of every search in order: what replays to the same curve
   */
  public record Curve(Point ownRoadsOnly, List<Point> points, List<Plan.Origin> runs) {
    public Curve {
      points = List.copyOf(points);
      runs = List.copyOf(runs);
    }
  }

  /** Is told how far it is, from the searching thread. */
  public interface Watch {
    /** Nobody watches. */
    Watch NONE = point -> {};

    /** A point was found; later plans may still make it better. */
    void found(Point point);

    /** Who is told of the search in the given run, counted from 0. */
    default Progress of(int run, int count) {
      return Progress.NONE;
    }
  }

  private SavingCurve(
      Problem problem,
      SolverOptions options,
      StopRule stop,
      Watch watch,
      List<Long> fees,
      List<Plan.Origin> replay) {
    this.problem = problem;
    this.options = options;
    this.stop = stop;
    this.watch = watch;
    this.fees = fees.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    this.replay = replay;
  }

  /**
   * @param problem with free exchange, or as far as groups allow it; its own fees are replaced
   * @param fees in any order; 0 = free exchange
   * @param options seed and checks of every search; a warm start is that of own roads only
   * @param stop of each single search; when somebody asks, the points found so far are returned
   */
  public static Curve run(
      Problem problem, List<Long> fees, SolverOptions options, StopRule stop, Watch watch) {
    return new SavingCurve(problem, options, stop, watch, fees, List.of()).run();
  }

  /** Repeats a curve: the same problem, fees, seed and start with the runs of the earlier one. */
  public static Curve replay(
      Problem problem, List<Long> fees, SolverOptions options, List<Plan.Origin> runs) {
    StopRule none = StopRule.iterations(0);
    return new SavingCurve(problem, options, none, Watch.NONE, fees, runs).run();
  }

  private Curve run() {
    Problem own = Exchange.withFee(Exchange.withinAuthorities(problem), 0);
    Plan baseline = search(own, options, 1);
    watch.found(point(0, baseline));
    List<Plan> plans = new ArrayList<>();
    List<Long> solved = new ArrayList<>();
    Plan last = baseline;
    for (long fee : fees) {
      if (over()) {
        break;
      }
      last = search(Exchange.withFee(problem, fee), options.from(last, REHEATED), 1);
      plans.add(last);
      solved.add(fee);
      watch.found(point(fee, last));
    }
    if (!over()) {
      baseline = search(own, options.from(baseline, REHEATED), Math.max(1, solved.size()));
    }
    plans.add(baseline);
    List<Point> points = new ArrayList<>();
    for (long fee : solved) {
      points.add(cheapest(fee, plans));
    }
    return new Curve(point(0, baseline), points, runs);
  }

  /** True when somebody stopped it, or when the curve that is repeated ended here. */
  private boolean over() {
    return replay.isEmpty() ? stop.asked().getAsBoolean() : runs.size() >= replay.size();
  }

  private Plan search(Problem variant, SolverOptions how, int efforts) {
    int run = runs.size();
    Plan plan =
        replay.isEmpty()
            ? Solver.run(variant, how, stop.times(efforts), watch.of(run, fees.size() + 2))
            : Solver.run(
                variant,
                how.replaying(replay.get(run).schedule()),
                StopRule.iterations(replay.get(run).iterations()),
                Progress.NONE);
    runs.add(plan.origin());
    return plan;
  }

  private Point cheapest(long fee, List<Plan> plans) {
    Point best = point(fee, plans.get(0));
    for (Plan plan : plans) {
      Point other = point(fee, plan);
      long saved = best.plan().cost().total() - other.plan().cost().total();
      if (saved > 0 || (saved == 0 && other.changedGroups() < best.changedGroups())) {
        best = other;
      }
    }
    return best;
  }

  /** The plan as it costs with this fee, whatever fee it was found for. */
  private Point point(long fee, Plan plan) {
    int changed = Performers.changed(problem, plan).size();
    PlanCost cost = plan.cost().withChangeCost(changed * fee * Costs.PER_PRICE);
    int[] performer = Performers.of(problem, plan);
    int swapped = 0;
    for (Group group : problem.groups()) {
      int by = performer[group.id()];
      swapped += by != Performers.NOBODY && by != group.administrator() ? 1 : 0;
    }
    return new Point(
        fee,
        new Plan(plan.routes(), plan.unserved(), cost, plan.origin()),
        cost.total() - cost.changeCost(),
        changed,
        swapped,
        swappedMetres(plan));
  }

  private long swappedMetres(Plan plan) {
    long metres = 0;
    for (Plan.Route route : plan.routes()) {
      int performer = problem.authorityOf(problem.vehicles().get(route.vehicle()));
      for (Plan.Stop stop : route.stops()) {
        Service service = problem.services().get(stop.service());
        int administrator = problem.groups().get(service.group()).administrator();
        metres += administrator == performer ? 0 : service.exchangeMetres();
      }
    }
    return metres;
  }
}
