package yukiwatari.agreement;

import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * What is known of a programme in a fiscal year. A year without one is not recorded.
 *
 * @param organisation the prefecture whose programme it is
 * @param fiscalYear named by its start
 * @param note shown with the year's figures, for example their source
 */
public record ProgrammeYear(
    Programme programme,
    OrganisationId organisation,
    int fiscalYear,
    Status status,
    @Nullable String note) {
  /** The two programmes that are counted. */
  public enum Programme {
    PATROL,
    EXCHANGE
  }

  /** Whether a year has figures. */
  public enum Status {
    RECORDED,
    /** The programme had not begun. */
    BEFORE_START,
    /** データなし, which is not zero. */
    NOT_RECORDED
  }
}
