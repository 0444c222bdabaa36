package yukiwatari.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * What an authority pays for an hour of a machine with its crew 単価; own organisation only.
 *
 * @param until exclusive; null: without end
 */
public record UnitPrice(
    OrganisationId authority,
    MachineKind machineKind,
    TimeBand timeBand,
    boolean holiday,
    int yenPerHour,
    LocalDate from,
    @Nullable LocalDate until) {
  /** The text of the database is the name. */
  public enum TimeBand {
    /** 8:30–17:15 */
    DAY,
    NIGHT,
    /** 待機 */
    STANDBY
  }
}
