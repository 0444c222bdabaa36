package yukiwatari.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A sum of lengths in metres over the sections whose length is known.
 *
 * @param sum null when no section's is known
 * @param lacking sections whose length is not known
 */
record Meters(@Nullable BigDecimal sum, int lacking) {
  private static final BigDecimal METERS_PER_KM = BigDecimal.valueOf(1000);

  /** Kilometres with one decimal, rounded half up; the only place where figures are rounded. */
  @Nullable BigDecimal kilometers() {
    if (sum == null) {
      return lacking == 0 ? BigDecimal.valueOf(0, 1) : null;
    }
    return sum.divide(METERS_PER_KM, 1, RoundingMode.HALF_UP);
  }
}
