package yukiwatari.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;

/**
 * A total as somebody types it, on the page or in a file.
 *
 * @param administrator whose roads: prefecture or municipality; the other side works
 * @param km with one decimal, as published
 */
record TotalInput(
    String programme,
    int fiscalYear,
    String administrator,
    @Nullable Integer routes,
    @Nullable BigDecimal km,
    @Nullable Integer cities,
    @Nullable Integer towns,
    @Nullable Integer villages,
    @Nullable String source,
    @Nullable String remark) {
  private static final int LONGEST_TEXT = 500;
  private static final BigDecimal MOST_KM = BigDecimal.valueOf(99_999_999);

  /**
   * @param row of a file, counted from 1; null: a form
   * @throws Problem 400 that names every wrong field with its value
   */
  KnownTotal check(UUID id, UUID organisation, @Nullable Long row) {
    List<Problem.Field> wrong = new ArrayList<>();
    Side side = side(wrong, row);
    checkCount(wrong, row, "routes", routes);
    checkCount(wrong, row, "cities", cities);
    checkCount(wrong, row, "towns", towns);
    checkCount(wrong, row, "villages", villages);
    if (km != null
        && (km.signum() < 0 || km.compareTo(MOST_KM) > 0 || km.stripTrailingZeros().scale() > 1)) {
      wrong.add(new Problem.Field(row, "km", km.toPlainString(), "totals.km"));
    }
    if (km == null && routes == null) {
      wrong.add(new Problem.Field(row, "km", "", "totals.nothing"));
    }
    String from = text(wrong, row, "source", source);
    String more = text(wrong, row, "remark", remark);
    if (from == null) {
      wrong.add(new Problem.Field(row, "source", "", "totals.source"));
    }
    if (!wrong.isEmpty() || from == null || side == null) {
      throw refused(wrong);
    }
    return new KnownTotal(
        id,
        Programme.parse(programme),
        new FiscalYear(fiscalYear).value(),
        organisation,
        side,
        side == Side.PREFECTURE ? Side.MUNICIPALITY : Side.PREFECTURE,
        routes,
        km == null ? null : km.setScale(1, RoundingMode.UNNECESSARY),
        cities,
        towns,
        villages,
        from,
        more,
        0);
  }

  static Problem refused(List<Problem.Field> wrong) {
    return new Problem(HttpStatus.BAD_REQUEST, "totals.refused", wrong, wrong.size());
  }

  private @Nullable Side side(List<Problem.Field> wrong, @Nullable Long row) {
    for (Side side : Side.values()) {
      if (side.word().equals(administrator)) {
        return side;
      }
    }
    wrong.add(new Problem.Field(row, "administrator", administrator, "totals.side"));
    return null;
  }

  private static void checkCount(
      List<Problem.Field> wrong, @Nullable Long row, String name, @Nullable Integer count) {
    if (count != null && count < 0) {
      wrong.add(new Problem.Field(row, name, count.toString(), "totals.count"));
    }
  }

  private static @Nullable String text(
      List<Problem.Field> wrong, @Nullable Long row, String name, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.length() > LONGEST_TEXT) {
      wrong.add(new Problem.Field(row, name, text.substring(0, 40) + "…", "totals.long"));
    }
    return text.isEmpty() ? null : text;
  }
}
