package yukiwatari.report;

import static yukiwatari.report.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yukiwatari.stats.Counts;
import yukiwatari.stats.Scope;
import yukiwatari.stats.Standing;
import yukiwatari.stats.Statistics;

/** Municipalities, offices or pairs down, the chosen years across. */
final class BreakdownTable {
  /** One year, or the correction of one. */
  private record Column(int fiscalYear, Standing standing, Counts counts) {}

  private final Texts texts;
  private final Scope scope;

  BreakdownTable(Texts texts, Scope scope) {
    this.texts = texts;
    this.scope = scope;
  }

  /** A note instead of a table where nothing of it was counted. */
  Html draw(List<Statistics> years) {
    List<Column> columns = columns(years);
    List<Counts.Row> rows = rows(columns);
    if (rows.isEmpty()) {
      return el("p", "empty").add(texts.of("report.nothing." + Choice.word(scope)));
    }
    String caption = texts.of("report.breakdown." + Choice.word(scope));
    Html head =
        el("tr")
            .add(el("th").with("scope", "col").add(texts.of("report.by." + Choice.word(scope))))
            .add(el("th").with("scope", "col").add(texts.of("report.direction")));
    for (Column column : columns) {
      head.add(
          el("th", "amount")
              .with("scope", "col")
              .add(texts.year(column.fiscalYear))
              .add(el("br"))
              .add(
                  el("small")
                      .add(
                          texts.of("statistics.standing." + column.standing.word())
                              + " "
                              + texts.of("report.units"))));
    }
    Html body = el("tbody");
    for (Counts.Row row : rows) {
      Html line =
          el("tr")
              .add(el("th").with("scope", "row").add(row.label(key -> texts.of(key))))
              .add(el("td").add(texts.of("report.direction." + row.administrator().word())));
      columns.forEach(column -> line.add(cell(column, row)));
      body.add(line);
    }
    return el("div", "table-box report-breakdown")
        .with("tabindex", 0)
        .with("role", "region")
        .with("aria-label", caption)
        .add(
            el("table", "table")
                .add(
                    el("caption", "note")
                        .add(caption + " ")
                        .add(el("a").with("href", "#rule").add(texts.of("report.rule.link"))))
                .add(el("thead").add(head), body));
  }

  /** Years of which only totals are known have no breakdown, and so no column. */
  private static List<Column> columns(List<Statistics> years) {
    List<Column> columns = new ArrayList<>();
    for (Statistics year : years) {
      Counts counts = year.counts();
      if (counts != null) {
        columns.add(new Column(year.fiscalYear(), Objects.requireNonNull(year.standing()), counts));
      }
      Counts corrected = year.corrected();
      if (corrected != null) {
        columns.add(new Column(year.fiscalYear(), Standing.CORRECTED, corrected));
      }
    }
    return columns;
  }

  /** Each line once, whichever years have it; in the order of codes. */
  private List<Counts.Row> rows(List<Column> columns) {
    List<Counts.Row> rows = new ArrayList<>();
    for (Column column : columns) {
      for (Counts.Row row : column.counts.by(scope)) {
        if (rows.stream().noneMatch(row::isLike)) {
          rows.add(row);
        }
      }
    }
    return rows.stream()
        .sorted(
            Comparator.comparing((Counts.Row row) -> String.valueOf(row.code()))
                .thenComparing(row -> String.valueOf(row.name()))
                .thenComparing(row -> row.administrator().word()))
        .toList();
  }

  private Html cell(Column column, Counts.Row line) {
    Counts.@Nullable Row row =
        column.counts.by(scope).stream().filter(line::isLike).findFirst().orElse(null);
    if (row == null) {
      return el("td", "amount").add("0.0");
    }
    Html cell =
        el("td", "amount")
            .add(texts.decimal(row.km().agreed()))
            .add(el("small").add(texts.of("report.routes", row.routes())));
    if (row.sharePercent() != null) {
      cell.add(el("small").add(texts.of("report.share", texts.decimal(row.sharePercent()))));
    }
    return cell;
  }
}
