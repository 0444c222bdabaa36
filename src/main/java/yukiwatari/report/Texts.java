package yukiwatari.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import yukiwatari.stats.EraYear;

/** Words and figures as the reader's language writes them. */
record Texts(MessageSource messages, Locale locale) {
  String of(String key, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage(key, arguments.length == 0 ? null : arguments, locale));
  }

  boolean english() {
    return locale.getLanguage().equals("en");
  }

  String language() {
    return english() ? "en" : "ja";
  }

  String year(int fiscalYear) {
    return english() ? "FY" + fiscalYear : EraYear.name(fiscalYear);
  }

  String day(LocalDate day) {
    return of(
        "report.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
  }

  /** 1,234.5; a dash where it is not known. */
  String decimal(@Nullable BigDecimal value) {
    return value == null ? "–" : format("#,##0.0").format(value);
  }

  /** +71.6, −0.3, ±0.0 */
  String difference(BigDecimal value) {
    String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "±";
    return sign + format("#,##0.0").format(value.abs());
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
