package yukiwatari.solver;

import java.util.Arrays;

/** What was done to a {@link State} since its last begin, to be undone in reverse. */
final class ChangeLog {
  /** A service inserted, or ~service removed. */
  private int[] services = new int[64];

  private int[] vehicles = new int[64];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * @param service inserted, or ~service removed
   */
  void add(int service, int vehicle) {
    if (count == services.length) {
      services = Arrays.copyOf(services, 2 * count);
      vehicles = Arrays.copyOf(vehicles, 2 * count);
    }
    services[count] = service;
    vehicles[count++] = vehicle;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Takes the last change off; returns it as it was added. */
  int pop() {
    return services[--count];
  }

  /** Vehicle of the change taken off last. */
  int vehicle() {
    return vehicles[count];
  }
}
