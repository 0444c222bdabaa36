package yukiwatari.solver;

import org.jspecify.annotations.Nullable;

/** Exchange metres served by each authority and district, and what their windows cost. */
final class Windows {
  private final Instance in;

  /** By authority; null = no window. */
  private final @Nullable Window[] authorityWindow;

  private final @Nullable Window[] districtWindow;
  private final long[] authorityMetres;
  private final long[] districtMetres;
  private long cost;

  Windows(Instance in) {
    this.in = in;
    this.authorityWindow =
        in.problem.authorities().stream().map(Authority::window).toArray(Window[]::new);
    this.districtWindow =
        in.problem.districts().stream().map(District::window).toArray(Window[]::new);
    this.authorityMetres = new long[authorityWindow.length];
    this.districtMetres = new long[districtWindow.length];
    for (Window window : authorityWindow) {
      cost += window == null ? 0 : window.cost(0);
    }
    for (Window window : districtWindow) {
      cost += window == null ? 0 : window.cost(0);
    }
  }

  /** Penalty of all windows. */
  long cost() {
    return cost;
  }

  /** Change of the penalty when the vehicle takes the service as well. */
  long delta(int service, int vehicle) {
    int metres = in.exchangeMetres[service];
    int a = in.authority[vehicle];
    int d = in.district[vehicle];
    return change(authorityWindow[a], authorityMetres[a], metres)
        + change(districtWindow[d], districtMetres[d], metres);
  }

  void add(int service, int vehicle) {
    cost += delta(service, vehicle);
    count(vehicle, in.exchangeMetres[service]);
  }

  void remove(int service, int vehicle) {
    count(vehicle, -in.exchangeMetres[service]);
    cost -= delta(service, vehicle);
  }

  private void count(int vehicle, int metres) {
    authorityMetres[in.authority[vehicle]] += metres;
    districtMetres[in.district[vehicle]] += metres;
  }

  private static long change(@Nullable Window window, long metres, int more) {
    return window == null ? 0 : window.cost(metres + more) - window.cost(metres);
  }
}
