package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param periodUntil first day after the last
 * @param parties names, the author first
 * @param agreedLengthMeters sum of the items' agreed lengths, each section and part once
 * @param waiting the reader's side has the next step to take
 */
record AgreementSummary(
    UUID id,
    String number,
    String title,
    AgreementKind kind,
    AgreementState state,
    LocalDate periodFrom,
    LocalDate periodUntil,
    List<String> parties,
    int items,
    double agreedLengthMeters,
    boolean waiting) {
  /**
   * @param total of all pages
   * @param years the first and the last fiscal year that any agreement of the reader meets,
   *     whatever the filter; null: there is none
   */
  record Page(List<AgreementSummary> agreements, int total, @Nullable Years years) {}

  /** Both inclusive. */
  record Years(int first, int last) {}
}
