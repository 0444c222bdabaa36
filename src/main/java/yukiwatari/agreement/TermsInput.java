package yukiwatari.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/**
 * An agreement's terms as a person writes them.
 *
 * @param periodUntil first day after the last
 * @param seasonFrom month-day 11-15; null with {@code seasonUntil}: all year
 * @param seasonUntil first month-day after the season
 */
record TermsInput(
    String number,
    String title,
    AgreementKind kind,
    @Nullable String legalBasis,
    LocalDate periodFrom,
    LocalDate periodUntil,
    @Nullable String seasonFrom,
    @Nullable String seasonUntil,
    List<OrganisationId> parties,
    @Nullable String remark) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 2000;

  /**
   * @throws Problem 400 that says what is wrong
   */
  AgreementTerms terms() {
    if (number.isBlank() || title.isBlank()) {
      throw Problem.badInput("agreement.title");
    }
    if (number.length() > LONGEST_TITLE || title.length() > LONGEST_TITLE) {
      throw Problem.badInput("agreement.titleTooLong", LONGEST_TITLE);
    }
    if (isTooLong(legalBasis) || isTooLong(remark)) {
      throw Problem.badInput("agreement.textTooLong", LONGEST_TEXT);
    }
    if (!periodFrom.isBefore(periodUntil)) {
      throw Problem.badInput(
          "agreement.period", periodFrom.toString(), periodUntil.minusDays(1).toString());
    }
    if (parties.stream().distinct().count() < 2) {
      throw Problem.badInput("agreement.twoParties");
    }
    Period period = new Period(periodFrom, periodUntil);
    Season season = season();
    if (Season.within(period, season).isEmpty()) {
      throw Problem.badInput("agreement.noDay");
    }
    return new AgreementTerms(number, title, kind, legalBasis, period, season, parties, remark);
  }

  private static boolean isTooLong(@Nullable String text) {
    return text != null && text.length() > LONGEST_TEXT;
  }

  private @Nullable Season season() {
    if (seasonFrom == null && seasonUntil == null) {
      return null;
    }
    try {
      return new Season(
          Season.monthDay(String.valueOf(seasonFrom)),
          Season.monthDay(String.valueOf(seasonUntil)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Problem.badInput(
          "agreement.season", String.valueOf(seasonFrom), String.valueOf(seasonUntil));
    }
  }
}
