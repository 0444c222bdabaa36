package yukiwatari.stats;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.Actor;

/**
 * Whose work is asked for.
 *
 * @param district only of this work district; null with {@code agreement}: of all
 * @param agreement only under this agreement
 */
record DutyQuestion(
    Actor actor,
    LocalDate day,
    List<String> workTypes,
    @Nullable UUID district,
    @Nullable UUID agreement) {
  DutyQuestion {
    workTypes = List.copyOf(workTypes);
  }
}
