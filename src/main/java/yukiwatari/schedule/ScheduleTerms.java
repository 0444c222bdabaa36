package yukiwatari.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import yukiwatari.agreement.AgreementKind;
import yukiwatari.agreement.Period;
import yukiwatari.agreement.Season;
import yukiwatari.agreement.WorkType;
import yukiwatari.http.Problem;

/**
 * The agreement that a 別表 belongs to, as a person writes it.
 *
 * @param periodUntil first day after the last
 * @param seasonFrom month-day 11-15; null with {@code seasonUntil}: all year
 * @param concludedOn the day of signature of an agreement of the past; null: a draft
 * @param recordYears the fiscal years of an agreement of the past have figures from now on
 */
record ScheduleTerms(
    String number,
    String title,
    AgreementKind kind,
    @Nullable String legalBasis,
    LocalDate periodFrom,
    LocalDate periodUntil,
    @Nullable String seasonFrom,
    @Nullable String seasonUntil,
    @Nullable LocalDate concludedOn,
    boolean recordYears) {
  private static final int LONGEST = 200;

  /**
   * @throws Problem 400 that says what is wrong
   */
  Period period() {
    if (number.isBlank() || title.isBlank()) {
      throw Problem.badInput("agreement.title");
    }
    if (number.length() > LONGEST || title.length() > LONGEST) {
      throw Problem.badInput("agreement.titleTooLong", LONGEST);
    }
    if (!periodFrom.isBefore(periodUntil)) {
      throw Problem.badInput(
          "agreement.period", periodFrom.toString(), periodUntil.minusDays(1).toString());
    }
    return new Period(periodFrom, periodUntil);
  }

  @Nullable Season season() {
    if (seasonFrom == null || seasonUntil == null) {
      return null;
    }
    try {
      return new Season(MonthDay.parse("--" + seasonFrom), MonthDay.parse("--" + seasonUntil));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Problem.badInput("agreement.season", seasonFrom, seasonUntil);
    }
  }

  /** The work of rows that do not name it. */
  WorkType usualWork() {
    return kind == AgreementKind.PATROL ? WorkType.PATROL : WorkType.PLOUGHING;
  }
}
