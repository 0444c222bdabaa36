package yukiwatari.solver;

/**
 * The unit of cost. Prices are whole amounts of money (yen); a cost is a long that counts amount ×
 * milliseconds per hour, so that an hourly price times milliseconds is exact and no sum is ever
 * rounded before it is shown.
 */
public final class Costs {
  /** Cost units in one unit of money: milliseconds in an hour. */
  public static final long PER_PRICE = 3_600_000L;

  /** Cost units in (one unit of money per kilometre) × (one metre). */
  public static final long PER_PRICE_PER_KM_METRE = PER_PRICE / 1000;

  private Costs() {}

  /** A cost in money, rounded half up. */
  public static long toPrice(long cost) {
    return Math.floorDiv(cost + PER_PRICE / 2, PER_PRICE);
  }
}
