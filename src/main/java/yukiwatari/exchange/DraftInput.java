package yukiwatari.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of all that matches with one other authority.
 *
 * @param number as the offices write it: 第12号
 * @param periodUntil first day after the last
 * @param seasonFrom month-day 11-15; null with {@code seasonUntil}: all year
 */
record DraftInput(
    UUID counterpart,
    String number,
    String title,
    LocalDate periodFrom,
    LocalDate periodUntil,
    @Nullable String seasonFrom,
    @Nullable String seasonUntil) {}
