package yukiwatari.solver;

/**
 * Soft bounds on what an authority, a district or a pair serves: exchange metres and working time.
 * Metres given by an authority = metres it serves − metres it administers, so a balanced exchange
 * is one window per authority.
 *
 * @param minMetres inclusive
 * @param maxMetres inclusive
 * @param pricePerKm penalty per kilometre outside
 * @param minMillis of {@link Service#exchangeMillis}, inclusive
 * @param maxMillis inclusive; {@link #NO_LIMIT} where only metres count
 * @param hourlyPrice penalty per hour outside
 */
public record Window(
    long minMetres,
    long maxMetres,
    int pricePerKm,
    long minMillis,
    long maxMillis,
    int hourlyPrice) {

  /** More than anybody serves. */
  public static final long NO_LIMIT = 100_000_000_000L;

  public Window {
    Require.within("window", "minMetres", minMetres, 0, NO_LIMIT);
    Require.within("window", "maxMetres", maxMetres, minMetres, NO_LIMIT);
    Require.within("window", "pricePerKm", pricePerKm, 0, 1_000_000_000);
    Require.within("window", "minMillis", minMillis, 0, NO_LIMIT);
    Require.within("window", "maxMillis", maxMillis, minMillis, NO_LIMIT);
    Require.within("window", "hourlyPrice", hourlyPrice, 0, 1_000_000_000);
  }

  /** Bounds on metres alone. */
  public Window(long minMetres, long maxMetres, int pricePerKm) {
    this(minMetres, maxMetres, pricePerKm, 0, NO_LIMIT, 0);
  }

  /** Bounds on working time alone. */
  public static Window ofMillis(long minMillis, long maxMillis, int hourlyPrice) {
    return new Window(0, NO_LIMIT, 0, minMillis, maxMillis, hourlyPrice);
  }

  /** These bounds on metres with the other's on working time. */
  public Window withMillisOf(Window other) {
    return new Window(
        minMetres, maxMetres, pricePerKm, other.minMillis, other.maxMillis, other.hourlyPrice);
  }

  /** What is left of the bounds when so much has been served already. */
  Window less(long metres, long millis) {
    return new Window(
        Math.max(0, minMetres - metres),
        maxMetres == NO_LIMIT ? NO_LIMIT : Math.max(0, maxMetres - metres),
        pricePerKm,
        Math.max(0, minMillis - millis),
        maxMillis == NO_LIMIT ? NO_LIMIT : Math.max(0, maxMillis - millis),
        hourlyPrice);
  }

  /** True when it says nothing about working time. */
  boolean ofMetresOnly() {
    return minMillis == 0 && maxMillis == NO_LIMIT && hourlyPrice == 0;
  }

  /** Penalty in cost units. */
  long cost(long metres, long millis) {
    return outside(metres, minMetres, maxMetres) * pricePerKm * Costs.PER_PRICE_PER_KM_METRE
        + outside(millis, minMillis, maxMillis) * hourlyPrice;
  }

  private static long outside(long value, long min, long max) {
    return Math.max(0, Math.max(min - value, value - max));
  }
}
