package yukiwatari.solver;

/**
 * A rule that a plan breaks.
 *
 * @param rule short name of the rule
 * @param message says it with ids and values
 */
public record Violation(Rule rule, String message) {
  /** What {@link PlanChecker} looks at. */
  public enum Rule {
    /** An id that the problem does not have. */
    UNKNOWN_ID,
    /** Each service is served once or listed as unserved, each vehicle has one route. */
    ONCE,
    /** A machine works under two contracts. */
    MACHINE_TWICE,
    /** Class, district or pin does not allow the vehicle. */
    NOT_ALLOWED,
    /** Services of a group have several performers. */
    SEVERAL_PERFORMERS,
    /** A service of an earlier class comes after one of a later class. */
    CLASS_ORDER,
    /** Numbered services of a vehicle are not in rising number. */
    PIN_ORDER,
    /** The visits of a section are twice on a day, or on days that are in no pattern. */
    DAYS,
    /** A time differs from what the streets and the work take. */
    WRONG_TIME,
    /** There is no way between two stops. */
    NO_WAY,
    /** Back after the end of the shift. */
    SHIFT_EXCEEDED,
    /** Load of a trip above the capacity. */
    CAPACITY_EXCEEDED,
    /** A reload at no reload place of the vehicle, or at no place in its route. */
    RELOAD,
    /** More services than allowed are with another vehicle than their current one. */
    TOO_MANY_MOVED,
    /** A component of the cost is not what the plan says. */
    WRONG_COST
  }

  @Override
  public String toString() {
    return rule + ": " + message;
  }
}
