package yukiwatari.solver;

/**
 * A plan's cost by component. Members ending in Cost are in cost units ({@link Costs}) and add up
 * to {@link #total()}; the others are the quantities behind them.
 *
 * @param deadheadMillis driving without work, ways from and to the start and end nodes included
 * @param deadheadMetres the same in metres of street
 * @param serviceMillis working
 * @param serviceMetres metres of street worked on, each pass counted
 * @param waitMillis standing before a release
 * @param reloadMillis standing at reload places; the ways there are deadhead
 * @param finishMillis when the last used machine is back; 0 when none is used
 * @param hourlyCost hourly prices of all machines for deadhead, service, wait and reload
 * @param fixedCost of the used machines
 * @param changeCost fees of groups whose performer is not today's
 * @param unservedCost prices of what is left undone
 * @param lateCost of work done after its deadline
 * @param windowCost of metres and hours outside the windows
 * @param finishCost of the finish time
 * @param moveCost of services that went to another vehicle than their current one
 */
public record PlanCost(
    long deadheadMillis,
    long deadheadMetres,
    long serviceMillis,
    long serviceMetres,
    long waitMillis,
    long reloadMillis,
    long finishMillis,
    long hourlyCost,
    long fixedCost,
    long changeCost,
    long unservedCost,
    long lateCost,
    long windowCost,
    long finishCost,
    long moveCost) {

  /** Of a plan that was not costed. */
  public static final PlanCost NONE = new PlanCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Time of all machines out of their depots. */
  public long machineMillis() {
    return deadheadMillis + serviceMillis + waitMillis + reloadMillis;
  }

  /** What the search minimises. */
  public long total() {
    return hourlyCost
        + fixedCost
        + changeCost
        + unservedCost
        + lateCost
        + windowCost
        + finishCost
        + moveCost;
  }

  /** The same with other fees. */
  PlanCost withChangeCost(long cost) {
    return new PlanCost(
        deadheadMillis,
        deadheadMetres,
        serviceMillis,
        serviceMetres,
        waitMillis,
        reloadMillis,
        finishMillis,
        hourlyCost,
        fixedCost,
        cost,
        unservedCost,
        lateCost,
        windowCost,
        finishCost,
        moveCost);
  }
}
