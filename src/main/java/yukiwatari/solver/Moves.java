package yukiwatari.solver;

/**
 * How many services are with another vehicle than the one that has them already ({@link
 * Service.Current}), and what they cost.
 */
final class Moves {
  private final Instance in;
  private final int most;
  private int count;
  private long cost;

  Moves(Instance in) {
    this.in = in;
    this.most = in.problem.mostMoved();
  }

  long cost() {
    return cost;
  }

  /** False when the vehicle would be another one and no more may move. */
  boolean allow(int service, int vehicle) {
    return count < most || !moves(service, vehicle);
  }

  /** Price of giving the service to the vehicle. */
  long delta(int service, int vehicle) {
    return moves(service, vehicle) ? in.moveCost[service] : 0;
  }

  void add(int service, int vehicle) {
    if (moves(service, vehicle)) {
      count++;
      cost += in.moveCost[service];
    }
  }

  void remove(int service, int vehicle) {
    if (moves(service, vehicle)) {
      count--;
      cost -= in.moveCost[service];
    }
  }

  private boolean moves(int service, int vehicle) {
    int current = in.currentVehicle[service];
    return current != Service.Current.NOBODY && current != vehicle;
  }
}
