package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item cannot be done by its performer, because another agreement has promised the same.
 *
 * @param item of the agreement that was asked about
 * @param road name of the section's route, or of the structure
 * @param sectionCode null for a structure
 * @param day the first day on which both would work
 * @param until the first day after the last on which both would
 * @param part what both would work on
 * @param performer who has it on those days
 * @param number of the agreement that says so
 * @param agreement its id, for a reader who may open it; the own one when it says the same twice
 */
record Conflict(
    UUID item,
    String road,
    @Nullable String sectionCode,
    LocalDate day,
    LocalDate until,
    WorkType work,
    Part part,
    String performer,
    String number,
    @Nullable UUID agreement) {
  /** 湊1号線 1 */
  String label() {
    return sectionCode == null ? road : road + " " + sectionCode;
  }
}
