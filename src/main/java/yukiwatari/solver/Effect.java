package yukiwatari.solver;

import java.util.List;

/**
 * What {@link WhatIf} found: a plan before and after, in total and by section.
 *
 * @param before cost of the plan as it stands, each service in the direction that costs least
 * @param after the changed plan with its cost; what found no place stands there with the reason
 * @param authoritiesBefore figures by authority: deadhead, finish time and what each gives
 * @param authoritiesAfter likewise
 * @param groups each moved group on its own, by rising id
 * @param changed services that another vehicle does, or that are done or left undone now, by rising
 *     id; the moved ones among them
 */
public record Effect(
    PlanCost before,
    Plan after,
    List<AuthorityFigures> authoritiesBefore,
    List<AuthorityFigures> authoritiesAfter,
    List<OfGroup> groups,
    List<ChangedService> changed) {

  /** No vehicle. */
  public static final int NOBODY = -1;

  public Effect {
    authoritiesBefore = List.copyOf(authoritiesBefore);
    authoritiesAfter = List.copyOf(authoritiesAfter);
    groups = List.copyOf(groups);
    changed = List.copyOf(changed);
  }

  /** Change of everything the search minimises, in cost units. */
  public long costChange() {
    return after.cost().total() - before.total();
  }

  /**
   * What moving this group alone changes, by best insertion without repair; the groups together may
   * save more or less than the sum.
   *
   * @param from authority before, or NOBODY
   * @param to authority after, or NOBODY when it found no place
   * @param costChange in cost units
   * @param deadheadMillisChange of all machines together
   * @param finishMillisChange of the time when the last machine is back
   * @param metres exchange metres that go from one to the other
   * @param millis working time that goes with them, {@link Service#exchangeMillis}
   */
  public record OfGroup(
      int group,
      int from,
      int to,
      long costChange,
      long deadheadMillisChange,
      long finishMillisChange,
      long metres,
      long millis) {}

  /**
   * A service whose vehicle changes.
   *
   * @param from vehicle before, or NOBODY
   * @param to vehicle after, or NOBODY
   */
  public record ChangedService(int service, int from, int to) {}
}
