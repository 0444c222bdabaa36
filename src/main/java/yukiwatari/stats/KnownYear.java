package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a programme's year.
 *
 * @param standing {@link Standing#CLOSED} or {@link Standing#TOTALS_ONLY}; null for all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownYear(
    Programme programme, int fiscalYear, YearStatus status, @Nullable Standing standing) {
  public boolean hasFigures() {
    return status == YearStatus.RECORDED || standing != null;
  }
}
