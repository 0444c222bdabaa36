package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An item cannot be done by its performer, because another agreement has promised the same.
 *
 * @param item of the agreement that was asked about
 * @param road name of the section's route and code of the section
 * @param day the first day on which both would work
 * @param performer who has it on that day
 * @param number of the agreement that says so
 */
record Conflict(
    UUID item, String road, LocalDate day, WorkType work, String performer, String number) {}
