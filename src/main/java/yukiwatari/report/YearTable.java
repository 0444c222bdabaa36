package yukiwatari.report;

import static yukiwatari.report.Html.el;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.stats.Counts;
import yukiwatari.stats.KnownTotal;
import yukiwatari.stats.Side;
import yukiwatari.stats.Standing;
import yukiwatari.stats.Statistics;

/**
 * The chosen years under each other: a line each, a closed year that was corrected two. A
 * difference is shown between counted years only.
 */
final class YearTable {
  private final Texts texts;
  private final List<Side> administrators;

  /**
   * @param administrators the directions that are shown, by whose roads they are
   */
  YearTable(Texts texts, List<Side> administrators) {
    this.texts = texts;
    this.administrators = List.copyOf(administrators);
  }

  Html draw(List<Statistics> years, String caption) {
    Html head = el("tr").add(column("report.year"), column("report.standing"));
    for (Side side : administrators) {
      head.add(
          el("th", "amount")
              .with("scope", "col")
              .add(texts.of("report.direction." + side.word()))
              .add(el("br"))
              .add(el("small").add(texts.of("report.units"))));
    }
    Html body = el("tbody");
    for (int i = 0; i < years.size(); i++) {
      Statistics before = i + 1 < years.size() ? years.get(i + 1) : null;
      lines(years.get(i), before).forEach(body::add);
    }
    return el("div", "table-box")
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

  private List<Html> lines(Statistics year, @Nullable Statistics before) {
    List<Html> lines = new ArrayList<>();
    Counts counts = year.counts();
    Counts corrected = year.corrected();
    List<KnownTotal> known = year.known();
    Html first = el("tr").add(name(year));
    lines.add(first);
    if (counts != null) {
      first.add(standing(year));
      Counts earlier = before == null ? null : before.counts();
      administrators.forEach(side -> first.add(cell(counts, side, earlier)));
    } else if (known != null) {
      first.add(standing(year));
      administrators.forEach(side -> first.add(cell(known, side)));
    } else {
      first.add(
          el("td", "report-none")
              .with("colspan", administrators.size() + 1)
              .add(texts.of("statistics.status." + year.status().word())));
    }
    if (corrected != null) {
      Html line =
          el("tr", "report-corrected")
              .add(el("th").with("scope", "row").add(texts.year(year.fiscalYear())));
      line.add(el("td").add(badge(Standing.CORRECTED)));
      administrators.forEach(side -> line.add(cell(corrected, side, null)));
      lines.add(line);
    }
    return lines;
  }

  private Html name(Statistics year) {
    return el("th").with("scope", "row").add(texts.year(year.fiscalYear()));
  }

  private Html standing(Statistics year) {
    Html cell = el("td");
    Standing standing = year.standing();
    if (standing != null) {
      cell.add(badge(standing));
    }
    Statistics.Closed closing = year.closing();
    if (closing != null) {
      cell.add(
          el("small", "note")
              .add(
                  " "
                      + texts.of(
                          "report.closed", texts.day(closing.on()), closing.organisation())));
    }
    List<KnownTotal> known = year.known();
    if (known != null) {
      cell.add(
          el("small", "note")
              .add(" " + texts.of("report.source", String.join("、", sources(known)))));
    }
    return cell;
  }

  private static List<String> sources(List<KnownTotal> known) {
    return known.stream().map(KnownTotal::source).distinct().toList();
  }

  Html badge(Standing standing) {
    return el("span", "badge report-" + standing.word())
        .add(texts.of("statistics.standing." + standing.word()));
  }

  private Html cell(Counts counts, Side side, @Nullable Counts earlier) {
    Counts.Row row = find(counts, side);
    if (row == null) {
      return el("td", "amount").add("0.0").add(small(texts.of("report.routes", 0)));
    }
    Html cell = el("td", "amount").add(texts.decimal(row.km().agreed()));
    cell.add(small(texts.of("report.routes", row.routes())));
    if (row.sharePercent() != null) {
      cell.add(small(texts.of("report.share", texts.decimal(row.sharePercent()))));
    }
    if (row.lacking().agreed() > 0) {
      cell.add(small(texts.of("report.lacking", row.lacking().agreed())));
    }
    BigDecimal now = row.km().agreed();
    Counts.Row past = earlier == null ? null : find(earlier, side);
    BigDecimal then = past == null ? null : past.km().agreed();
    if (now != null && then != null) {
      cell.add(small(texts.of("report.difference", texts.difference(now.subtract(then)))));
    }
    return cell;
  }

  private Html cell(List<KnownTotal> known, Side side) {
    Html cell = el("td", "amount");
    List<KnownTotal> own = known.stream().filter(total -> total.administrator() == side).toList();
    if (own.isEmpty()) {
      return cell.add("–");
    }
    for (KnownTotal total : own) {
      cell.add(texts.decimal(total.km()));
      if (total.routes() != null) {
        cell.add(small(texts.of("report.routes", total.routes())));
      }
    }
    return cell;
  }

  static Counts.@Nullable Row find(Counts counts, Side side) {
    return counts.directions().stream()
        .filter(row -> row.administrator() == side)
        .findFirst()
        .orElse(null);
  }

  private Html column(String key) {
    return el("th").with("scope", "col").add(texts.of(key));
  }

  private static Html small(String text) {
    return el("small").add(text);
  }
}
