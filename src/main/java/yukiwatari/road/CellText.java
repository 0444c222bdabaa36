package yukiwatari.road;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet's cell as a person sees it: days as ISO dates, numbers without the
 * digits that only the computer has, and with the leading zeros that a format like {@code 0000}
 * shows.
 */
final class CellText {
  /** A spreadsheet keeps 15 digits; the 16th and 17th come from binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /** Parts of a number format that are no placeholders: "年", \年, [$-411], [Red]. */
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

  private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
  private static final Pattern DIGITS_ONLY = Pattern.compile("[0-9]+");

  private CellText() {}

  /**
   * @param cell null where the sheet has none
   * @param from1904 the workbook counts days from 1904
   */
  static String of(@Nullable Cell cell, boolean from1904) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, cell.getDataFormatId(), cell.getDataFormatString(), from1904);
    }
    String text = value == null ? cell.getRawValue() : String.valueOf(value);
    return text == null ? "" : strip(text);
  }

  /** Without spaces at its ends, full-width ones too; a line break within becomes a space. */
  private static String strip(String text) {
    String stripped = text.strip();
    return stripped.indexOf('\n') < 0 ? stripped : BREAKS.matcher(stripped).replaceAll(" ");
  }

  static String number(
      BigDecimal number, @Nullable Integer formatId, @Nullable String format, boolean from1904) {
    if (isDay(formatId, format)) {
      return SerialDay.of(number, from1904).map(String::valueOf).orElse(plain(number));
    }
    String text = plain(number);
    if (format != null && ZEROS.matcher(format).matches() && DIGITS_ONLY.matcher(text).matches()) {
      return "0".repeat(Math.max(0, format.length() - text.length())) + text;
    }
    return text;
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Numbers of built-in formats: ECMA-376 part 1, 18.8.30, with the Japanese ones 27–36, 50–58. */
  static boolean isDay(@Nullable Integer id, @Nullable String format) {
    if (format == null) {
      return id != null
          && ((id >= 14 && id <= 17)
              || id == 22
              || (id >= 27 && id <= 36)
              || (id >= 50 && id <= 58));
    }
    String letters = WORDS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    if (letters.contains("general") || letters.contains("e+") || letters.contains("e-")) {
      return false;
    }
    return letters.contains("y")
        || letters.contains("d")
        || letters.contains("g")
        || letters.matches(".*e.*m.*");
  }
}
