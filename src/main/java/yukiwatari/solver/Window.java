package yukiwatari.solver;

/**
 * Soft bounds on the exchange metres served. Metres given by an authority = metres it serves −
 * metres it administers, so a balanced exchange is one window per authority.
 *
 * @param minMetres inclusive
 * @param maxMetres inclusive
 * @param pricePerKm penalty per kilometre outside
 */
public record Window(long minMetres, long maxMetres, int pricePerKm) {
  public Window {
    Require.within("window", "minMetres", minMetres, 0, 100_000_000_000L);
    Require.within("window", "maxMetres", maxMetres, minMetres, 100_000_000_000L);
    Require.within("window", "pricePerKm", pricePerKm, 0, 1_000_000_000);
  }

  /** Penalty in cost units. */
  long cost(long metres) {
    long outside = Math.max(0, Math.max(minMetres - metres, metres - maxMetres));
    return outside * pricePerKm * Costs.PER_PRICE_PER_KM_METRE;
  }
}
