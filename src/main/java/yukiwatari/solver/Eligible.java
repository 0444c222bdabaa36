package yukiwatari.solver;

import java.util.Arrays;

/**
 * The vehicles that may serve a service, whatever they do already. Services with equal permissions
 * share one. It is a single vehicle, or vehicles of a kind are in it all or none.
 */
final class Eligible {
  /** Rising ids. */
  final int[] vehicles;

  /** True for just these, by vehicle. */
  final boolean[] may;

  /** Their kinds, each once. */
  final int[] kinds;

  /**
   * @param vehicles rising ids
   * @param kind by vehicle
   */
  Eligible(int[] vehicles, int[] kind) {
    this.vehicles = vehicles;
    this.may = new boolean[kind.length];
    for (int v : vehicles) {
      may[v] = true;
    }
    this.kinds = Arrays.stream(vehicles).map(v -> kind[v]).distinct().toArray();
  }
}
