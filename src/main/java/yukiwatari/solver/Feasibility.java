package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no plan can do, told before a search from the problem alone: services that no vehicle may or
 * can carry out, groups that nobody can perform as a whole, days, numbers and windows that
 * contradict. A problem with findings can still be solved; the services named stay unserved, the
 * windows cost their price.
 */
public final class Feasibility {
  /** Why; the first that holds in this order for a service. */
  public enum Cause {
    /** No vehicle of an allowed class, district and pin exists. */
    NO_ALLOWED_VEHICLE,
    /** Its demand is above the capacity of every allowed vehicle. */
    LARGER_THAN_ANY_CAPACITY,
    /** Every allowed vehicle is of a class that may not drive the street: too narrow, too weak. */
    STREET_FORBIDDEN_FOR_CLASS,
    /** Every mode has a turn within that no allowed vehicle may take. */
    TURN_WITHIN_FORBIDDEN,
    /** No allowed vehicle has a way from its start. */
    NO_WAY_THERE,
    /** Allowed vehicles get there, but none of them to its end. */
    NO_WAY_BACK,
    /** There would be a way there and back if every turn were allowed. */
    LOCKED_BY_TURNS,
    /** Even alone it does not fit into the shift of any allowed vehicle. */
    LONGER_THAN_ANY_SHIFT,
    /** Each service of the group has a vehicle, but no authority has one for all of them. */
    NO_COMMON_PERFORMER,
    /** No pattern of a section has enough days on which a vehicle can do it. */
    NO_PATTERN_POSSIBLE,
    /** Two services pinned to one vehicle have the same number. */
    SAME_NUMBER,
    /** Its number comes after that of a service of a later class. */
    NUMBER_AGAINST_CLASS,
    /**
     * More metres or hours are asked for than there are, or than may be served by whom it is asked.
     */
    WINDOW_TOO_HIGH,
    /** Fewer metres or hours are admitted than must be served. */
    WINDOW_TOO_LOW
  }

  /** What a finding is about. */
  public enum Subject {
    SERVICE,
    GROUP,
    AUTHORITY,
    DISTRICT,
    /** A place in {@link Problem#pairs}. */
    PAIR,
    /** All authorities or all districts of one together. */
    ALL
  }

  /**
   * One thing that cannot be.
   *
   * @param id of the subject; 0 for all
   * @param detail classes, nodes and values, in English for the log
   */
  public record Finding(Cause cause, Subject subject, int id, String detail) {}

  private final Instance in;
  private final List<Finding> findings = new ArrayList<>();

  /** The same without turns, made when it is first asked for. */
  private @Nullable Instance turningFreely;

  private Feasibility(Instance in) {
    this.in = in;
  }

  /**
   * Costs the distances of the problem, and for locked turns once more.
   *
   * @return services by id, then groups, then days, then numbers of pins, then windows; empty when
   *     nothing stands against it
   */
  public static List<Finding> check(Problem problem) {
    return check(new Instance(problem));
  }

  static List<Finding> check(Instance in) {
    Feasibility feasibility = new Feasibility(in);
    for (int s = 0; s < in.services; s++) {
      feasibility.service(s);
    }
    feasibility.groups();
    feasibility.findings.addAll(PatternRules.check(in));
    feasibility.findings.addAll(NumberRules.check(in.problem));
    feasibility.findings.addAll(WindowRules.check(in));
    return List.copyOf(feasibility.findings);
  }

  private void service(int s) {
    Cause cause = Alone.cause(in, s);
    boolean noWay = cause == Cause.NO_WAY_THERE || cause == Cause.NO_WAY_BACK;
    if (noWay && in.problem.network().hasTurns()) {
      Cause freely = Alone.cause(withoutTurns(), s);
      if (freely != Cause.NO_WAY_THERE && freely != Cause.NO_WAY_BACK) {
        cause = Cause.LOCKED_BY_TURNS;
      }
    }
    if (cause != null) {
      findings.add(new Finding(cause, Subject.SERVICE, s, detail(s)));
    }
  }

  private Instance withoutTurns() {
    if (turningFreely == null) {
      turningFreely = new Instance(in.problem.with(in.problem.network().withoutTurns()));
    }
    return turningFreely;
  }

  private String detail(int s) {
    Service service = in.problem.services().get(s);
    Mode mode = service.modes().get(0);
    return "service "
        + s
        + " from node "
        + mode.entryNode()
        + " to node "
        + mode.exitNode()
        + ", demand "
        + service.demand()
        + ", allowed classes "
        + (service.allowedClasses().isEmpty() ? "all" : service.allowedClasses())
        + ", allowed vehicles "
        + in.eligible[s].vehicles.length;
  }

  private void groups() {
    for (int g = 0; g < in.members.length; g++) {
      boolean each = true;
      for (int s : in.members[g]) {
        each &= Alone.cause(in, s) == null;
      }
      boolean together = false;
      for (int a = 0; a < in.problem.authorities().size() && each && !together; a++) {
        together = true;
        for (int s : in.members[g]) {
          together &= Alone.canPerform(in, s, a);
        }
      }
      if (each && !together) {
        String detail = "group " + g + " of " + in.members[g].length + " services";
        findings.add(new Finding(Cause.NO_COMMON_PERFORMER, Subject.GROUP, g, detail));
      }
    }
  }
}
