package yukiwatari.solver;

/**
 * The services that nobody serves, in no particular order but that of their leaving: the last to
 * leave stand last. Everything in constant time.
 */
final class Absent {
  private final int[] services;
  private int count;

  /** By service: its place in services; meaningless while it is served. */
  private final int[] place;

  /** All services, by rising id. */
  Absent(int all) {
    services = new int[all];
    place = new int[all];
    for (int service = 0; service < all; service++) {
      add(service);
    }
  }

  int count() {
    return count;
  }

  int get(int i) {
    return services[i];
  }

  void add(int service) {
    place[service] = count;
    services[count++] = service;
  }

  void remove(int service) {
    int last = services[--count];
    services[place[service]] = last;
    place[last] = place[service];
  }
}
