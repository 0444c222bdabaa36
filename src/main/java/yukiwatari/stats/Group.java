package yukiwatari.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What yearFigures.sql counted: one direction, or both together, of what {@code scope} divides by.
 *
 * @param administrator side whose roads they are; null: both directions together
 * @param performer side that does the work; null with {@code administrator}
 * @param body municipality or office; null for {@link Scope#ALL}, and for municipalities that are
 *     counted under no office
 * @param counterpart the prefecture of a {@link Scope#PAIR}
 * @param sections distinct sections, each once per direction
 * @param routes distinct routes
 * @param known official lengths, measured ones where there is no official one
 * @param managed the same over all roads of the administrator; its sum is null for both directions
 *     together
 */
record Group(
    Scope scope,
    @Nullable Side administrator,
    @Nullable Side performer,
    @Nullable Body body,
    @Nullable Body counterpart,
    int sections,
    int routes,
    Meters agreed,
    Meters official,
    Meters cleared,
    Meters gis,
    Meters known,
    Meters managed) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Meters NONE = new Meters(null, 0);

  /** Nothing of all. */
  static final Group NOTHING =
      new Group(Scope.ALL, null, null, null, null, 0, 0, NONE, NONE, NONE, NONE, NONE, NONE);

  boolean isOneDirection() {
    return administrator != null;
  }

  /**
   * 実施率: of the administrator's roads, in per cent with one decimal, half up. Null where the roads
   * are not known, or plainly not all of them: what is done would be more than there is.
   */
  @Nullable BigDecimal sharePercent() {
    BigDecimal all = managed.sum();
    BigDecimal done = sections == 0 ? BigDecimal.ZERO : known.sum();
    if (all == null || done == null || all.signum() == 0 || done.compareTo(all) > 0) {
      return null;
    }
    return done.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
  }
}
