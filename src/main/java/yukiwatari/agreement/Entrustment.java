package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;

/**
 * What the law asks of one side of a 事務の委託 (地方自治法 252条の14 第3項, 252条の2の2 第2項, 第3項): its council
 * resolves before the agreement is concluded, then it gives public notice and reports.
 *
 * @param resolvedOn 議決日; null: not yet, as all dates
 * @param resolutionNumber 議案番号: 議案第12号
 * @param noticedOn 告示日
 * @param noticeNumber 告示番号: 雪渡県告示第34号
 * @param reportedOn 届出日: to the minister or, of a municipality, to the governor
 */
record Entrustment(
    @Nullable LocalDate resolvedOn,
    @Nullable String resolutionNumber,
    @Nullable LocalDate noticedOn,
    @Nullable String noticeNumber,
    @Nullable LocalDate reportedOn) {
  private static final int LONGEST_NUMBER = 60;

  /** What is wrong with a tidy one. */
  List<Problem.Field> refusals(LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    refuseFuture(wrong, "resolvedOn", resolvedOn, today);
    refuseFuture(wrong, "noticedOn", noticedOn, today);
    refuseFuture(wrong, "reportedOn", reportedOn, today);
    refuseNumber(wrong, "resolutionNumber", resolutionNumber, resolvedOn);
    refuseNumber(wrong, "noticeNumber", noticeNumber, noticedOn);
    refuseBeforeResolution(wrong, "noticedOn", noticedOn);
    refuseBeforeResolution(wrong, "reportedOn", reportedOn);
    return wrong;
  }

  Entrustment tidy() {
    return new Entrustment(
        resolvedOn, tidy(resolutionNumber), noticedOn, tidy(noticeNumber), reportedOn);
  }

  private static @Nullable String tidy(@Nullable String number) {
    return number == null || number.isBlank() ? null : number.strip();
  }

  private static void refuseFuture(
      List<Problem.Field> wrong, String name, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      wrong.add(new Problem.Field(null, name, day.toString(), "agreement.entrustment.future"));
    }
  }

  private static void refuseNumber(
      List<Problem.Field> wrong, String name, @Nullable String number, @Nullable LocalDate day) {
    if (number != null && (day == null || number.length() > LONGEST_NUMBER)) {
      String code = day == null ? "agreement.entrustment.noDay" : "agreement.entrustment.long";
      wrong.add(new Problem.Field(null, name, number, code));
    }
  }

  private void refuseBeforeResolution(
      List<Problem.Field> wrong, String name, @Nullable LocalDate day) {
    if (day != null && (resolvedOn == null || day.isBefore(resolvedOn))) {
      wrong.add(new Problem.Field(null, name, day.toString(), "agreement.entrustment.unresolved"));
    }
  }
}
