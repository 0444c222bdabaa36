package yukiwatari.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a year as a table for files: total, directions, municipalities.
 *
 * @param title programme and year, for people
 * @param head column names
 * @param rows cells are String, Integer, BigDecimal with one decimal, or null for what is not known
 */
record StatisticsTable(String title, List<String> head, List<List<@Nullable Object>> rows) {
  private static final List<String> COLUMNS =
      List.of(
          "scope",
          "code",
          "name",
          "administrator",
          "performer",
          "routes",
          "sections",
          "agreed",
          "official",
          "cleared",
          "gis");

  /** Where the kilometres begin, counted from 0. */
  static final int FIRST_KM = 7;

  /**
   * @param text the text of a message key
   */
  static StatisticsTable of(Statistics year, UnaryOperator<String> text) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Statistics.Totals totals = year.totals();
    if (totals == null) {
      rows.add(row(text.apply("statistics.status." + year.status().word())));
    } else {
      rows.add(
          row(
              text.apply("statistics.scope.total"),
              null,
              null,
              null,
              null,
              totals.routes(),
              totals.sections(),
              totals.km()));
      for (Statistics.Direction each : orEmpty(year.directions())) {
        rows.add(
            row(
                text.apply("statistics.scope.direction"),
                null,
                null,
                side(each.administrator(), text),
                side(each.performer(), text),
                each.routes(),
                each.sections(),
                each.km()));
      }
      for (Statistics.MunicipalityRow each : orEmpty(year.byMunicipality())) {
        rows.add(
            row(
                text.apply("statistics.scope.municipality"),
                each.code(),
                each.name(),
                side(each.administrator(), text),
                side(each.performer(), text),
                each.routes(),
                each.sections(),
                each.km()));
      }
    }
    return new StatisticsTable(
        text.apply("statistics.programme." + year.programme().word())
            + " "
            + EraYear.name(year.fiscalYear()),
        COLUMNS.stream().map(column -> text.apply("statistics.column." + column)).toList(),
        rows);
  }

  private static String side(Side side, UnaryOperator<String> text) {
    return text.apply("statistics.side." + side.word());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof Statistics.Km km) {
        row.addAll(
            Arrays.<@Nullable BigDecimal>asList(
                km.agreed(), km.official(), km.cleared(), km.gis()));
      } else {
        row.add(cell);
      }
    }
    return row;
  }
}
