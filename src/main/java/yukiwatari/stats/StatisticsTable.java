package yukiwatari.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.TableFile;

/**
 * The statistics of a year as a table for files: total, directions, municipalities, offices, pairs;
 * of a closed year what was frozen, then what would be counted now.
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
          "gis",
          "managed",
          "share",
          "standing");

  /** As a plain list. */
  TableFile file() {
    return new TableFile(title, head, rows.stream().map(StatisticsTable::cells).toList());
  }

  private static TableFile.Row cells(List<@Nullable Object> row) {
    TableFile.Row cells = new TableFile.Row();
    row.forEach(cells::cell);
    return cells;
  }

  /** Where the kilometres begin, counted from 0. */
  static final int FIRST_KM = 7;

  /**
   * @param text the text of a message key
   */
  static StatisticsTable of(Statistics year, UnaryOperator<String> text) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Counts counts = year.counts();
    Counts corrected = year.corrected();
    List<KnownTotal> known = year.known();
    if (known != null) {
      known.forEach(total -> rows.add(row(total, text)));
    } else if (counts == null) {
      rows.add(row(text.apply("statistics.status." + year.status().word())));
    } else {
      add(rows, counts, Objects.requireNonNull(year.standing()), text);
    }
    if (corrected != null) {
      add(rows, corrected, Standing.CORRECTED, text);
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

  private static void add(
      List<List<@Nullable Object>> rows,
      Counts counts,
      Standing standing,
      UnaryOperator<String> text) {
    String value = text.apply("statistics.standing." + standing.word());
    Counts.Totals totals = counts.totals();
    String total = text.apply("statistics.scope.all.total");
    rows.add(
        row(
            total,
            null,
            null,
            null,
            null,
            totals.routes(),
            totals.sections(),
            totals.km(),
            null,
            null,
            value));
    for (Scope scope : Scope.values()) {
      String name = text.apply("statistics.scope." + scope.name().toLowerCase(Locale.ROOT));
      for (Counts.Row each : counts.by(scope)) {
        rows.add(
            row(
                name,
                each.code(),
                scope == Scope.ALL ? null : each.label(text),
                side(each.administrator(), text),
                side(each.performer(), text),
                each.routes(),
                each.sections(),
                each.km(),
                each.managedKm(),
                each.sharePercent(),
                value));
      }
    }
  }

  /** The source stands where a municipality's name would: nothing counted is in this table. */
  private static List<@Nullable Object> row(KnownTotal total, UnaryOperator<String> text) {
    return row(
        text.apply("statistics.scope.all"),
        null,
        total.source(),
        side(total.administrator(), text),
        side(total.performer(), text),
        total.routes(),
        null,
        new Counts.Km(total.km(), null, null, null),
        null,
        null,
        text.apply("statistics.standing.totalsOnly"));
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof Counts.Km km) {
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
