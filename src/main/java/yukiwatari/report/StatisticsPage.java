package yukiwatari.report;

import static yukiwatari.report.Html.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yukiwatari.stats.Counts;
import yukiwatari.stats.KnownTotal;
import yukiwatari.stats.KnownYear;
import yukiwatari.stats.Programme;
import yukiwatari.stats.Scope;
import yukiwatari.stats.Side;
import yukiwatari.stats.Statistics;
import yukiwatari.stats.YearStatus;

/**
 * The public statistics as a page that needs no JavaScript: choice, years side by side, chart,
 * breakdown, counting rule, files. With JavaScript it gets the header of the other pages.
 */
final class StatisticsPage {
  private static final List<String> STYLES =
      List.of("tokens", "base", "controls", "shell", "statistics");

  private final Texts texts;
  private final Choice choice;
  private final List<KnownYear> known;
  private final List<Statistics> all;

  /**
   * @param known every year of the programme that anything is said of, ascending
   * @param all the figures of all years that have any, and of those chosen
   */
  StatisticsPage(Texts texts, Choice choice, List<KnownYear> known, List<Statistics> all) {
    this.texts = texts;
    this.choice = choice;
    this.known = List.copyOf(known);
    this.all = List.copyOf(all);
  }

  /**
   * @param demoDay the business day of invented data; null: the data is real
   */
  String draw(@Nullable LocalDate demoDay) {
    Html main =
        el("main", "page stack")
            .with("id", "main")
            .add(el("h1").add(texts.of("report.title")), form());
    List<Statistics> chosen = chosen();
    if (chosen.isEmpty()) {
      main.add(el("p", "empty").add(texts.of("report.empty")));
    } else {
      List<Side> sides = sides(chosen);
      main.add(
          el("h2").add(texts.of("report.years")),
          new YearTable(texts, sides).draw(chosen, texts.of("report.caption." + programme())),
          el("p", "note").add(texts.of("report.rule.short." + programme())));
      chart(sides).forEach(main::add);
      main.add(
          el("h2").add(texts.of("report.breakdown." + Choice.word(choice.by()))),
          new BreakdownTable(texts, choice.by()).draw(chosen),
          el("p", "note").add(texts.of("report.breakdown.note")),
          el("h2").with("id", "rule").add(texts.of("report.rule")),
          el("p").add(chosen.get(0).rule()),
          el("h2").add(texts.of("report.files")),
          files(chosen));
    }
    Html body =
        el("body")
            .add(
                el("header", "shell")
                    .with("id", "shell")
                    .add(
                        el("a").with("href", "/").add(texts.of("report.name")),
                        el("span").add(texts.of("report.title"))));
    if (demoDay != null) {
      body.add(el("aside", "shell-banner").add(texts.of("report.demo", texts.day(demoDay))));
    }
    body.add(main);
    return "<!doctype html>\n" + el("html").with("lang", texts.language()).add(head(), body);
  }

  private Html head() {
    Html head =
        el("head")
            .add(
                el("meta").with("charset", "utf-8"),
                el("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                el("title").add(texts.of("report.title") + " – " + texts.of("report.name")),
                el("link").with("rel", "icon").with("href", "/img/mark.svg"));
    for (String style : STYLES) {
      head.add(el("link").with("rel", "stylesheet").with("href", "/css/" + style + ".css"));
    }
    return head.add(el("script").with("type", "module").with("src", "/js/statistics/main.js"));
  }

  private Html form() {
    Html years =
        el("fieldset", "report-years").add(el("legend", "label").add(texts.of("report.choose")));
    List<Integer> offered =
        Stream.concat(
                known.stream().filter(KnownYear::hasFigures).map(KnownYear::fiscalYear),
                choice.years().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    for (int year : offered) {
      years.add(
          el("label", "choice")
              .add(
                  el("input")
                      .with("type", "checkbox")
                      .with("name", "year")
                      .with("value", year)
                      .flag("checked", choice.years().contains(year)))
              .add(texts.year(year)));
    }
    return el("form", "card stack")
        .with("method", "get")
        .with("action", "/statistics")
        .add(
            el("div", "row")
                .add(
                    select(
                        "programme",
                        Stream.of(Programme.values()).map(Programme::word).toList(),
                        choice.programme().word()),
                    select(
                        "by",
                        Stream.of(Scope.values())
                            .filter(s -> s != Scope.ALL)
                            .map(Choice::word)
                            .toList(),
                        Choice.word(choice.by()))),
            years,
            el("input").with("type", "hidden").with("name", "lang").with("value", texts.language()),
            el("div").add(el("button", "button button--primary").add(texts.of("report.show"))));
  }

  private Html select(String name, List<String> words, String chosen) {
    Html select = el("select").with("id", name).with("name", name);
    for (String word : words) {
      String key = name.equals("by") ? "report.by." : "statistics.programme.";
      select.add(
          el("option")
              .with("value", word)
              .flag("selected", word.equals(chosen))
              .add(texts.of(key + word)));
    }
    return el("div", "field")
        .add(el("label").with("for", name).add(texts.of("report.choose." + name)), select);
  }

  private List<Html> chart(List<Side> sides) {
    List<TrendChart.Point> points =
        all.stream()
            .flatMap(year -> points(year).stream())
            .filter(point -> sides.contains(point.administrator()))
            .toList();
    if (points.isEmpty()) {
      return List.of();
    }
    int first = known.get(0).fiscalYear();
    int last = known.get(known.size() - 1).fiscalYear();
    List<Integer> withFigures = points.stream().map(TrendChart.Point::fiscalYear).toList();
    List<TrendChart.Gap> gaps =
        IntStream.rangeClosed(first, last)
            .filter(year -> !withFigures.contains(year))
            .mapToObj(year -> new TrendChart.Gap(year, status(year)))
            .toList();
    Html legend = el("p", "report-legend");
    for (Side side : sides) {
      legend.add(
          el("span", "report-key report-key--" + side.word())
              .add(texts.of("report.direction." + side.word())));
    }
    legend.add(el("span", "report-key report-key--total").add(texts.of("report.legend.total")));
    return List.of(
        el("h2").add(texts.of("report.chart")),
        el("div", "report-chart-box")
            .with("tabindex", 0)
            .with("role", "region")
            .with("aria-label", texts.of("report.chart"))
            .add(
                new TrendChart(texts, first, last, points)
                    .draw(points, gaps, texts.of("report.chart.label"))),
        legend,
        el("p", "note").add(texts.of("report.chart.note")));
  }

  private YearStatus status(int fiscalYear) {
    return known.stream()
        .filter(year -> year.fiscalYear() == fiscalYear)
        .map(KnownYear::status)
        .findFirst()
        .orElse(YearStatus.NOT_RECORDED);
  }

  private static List<TrendChart.Point> points(Statistics year) {
    List<TrendChart.Point> points = new ArrayList<>();
    Counts counts = year.counts();
    if (counts != null) {
      for (Counts.Row row : counts.directions()) {
        if (row.km().agreed() != null) {
          points.add(
              new TrendChart.Point(
                  year.fiscalYear(), row.administrator(), row.km().agreed(), true));
        }
      }
    }
    List<KnownTotal> totals = year.known();
    if (totals != null) {
      for (KnownTotal total : totals) {
        if (total.km() != null) {
          points.add(
              new TrendChart.Point(year.fiscalYear(), total.administrator(), total.km(), false));
        }
      }
    }
    return points;
  }

  private Html files(List<Statistics> chosen) {
    Html list = el("ul", "report-files");
    for (Statistics year : chosen) {
      if (year.standing() == null) {
        continue;
      }
      String query =
          "?programme="
              + programme()
              + "&fiscalYear="
              + year.fiscalYear()
              + "&lang="
              + texts.language();
      Html line = el("li").add(texts.year(year.fiscalYear()) + " ");
      for (String format : List.of("csv", "xlsx")) {
        line.add(file("/api/statistics." + format + query, year, format));
      }
      for (String format : List.of("pdf", "png")) {
        line.add(file("/api/statistics/sheet." + format + query, year, "A4 " + format));
      }
      list.add(line);
    }
    return list;
  }

  private Html file(String address, Statistics year, String format) {
    String name = format.toUpperCase(Locale.ROOT);
    return el("a", "button")
        .with("href", address)
        .with("aria-label", texts.year(year.fiscalYear()) + " " + name)
        .add(name);
  }

  private List<Statistics> chosen() {
    return choice.years().stream()
        .flatMap(year -> all.stream().filter(each -> each.fiscalYear() == year))
        .toList();
  }

  /** The patrol of prefectural roads by municipalities is shown only where there is any. */
  static List<Side> sides(List<Statistics> chosen) {
    boolean prefectural =
        chosen.stream()
            .anyMatch(
                year ->
                    year.programme() == Programme.EXCHANGE
                        || points(year).stream()
                            .anyMatch(point -> point.administrator() == Side.PREFECTURE));
    return prefectural ? List.of(Side.MUNICIPALITY, Side.PREFECTURE) : List.of(Side.MUNICIPALITY);
  }

  private String programme() {
    return choice.programme().word();
  }
}
