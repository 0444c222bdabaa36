package yukiwatari.report;

import static yukiwatari.report.Html.el;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yukiwatari.stats.Side;
import yukiwatari.stats.YearStatus;

/**
 * Kilometres of all years as an SVG. A line joins years that follow each other and are both
 * counted; over a year without data there is no line, and its place says データなし. What only totals
 * are known of is a hollow mark without a line.
 */
final class TrendChart {
  /**
   * @param counted false: known as a total only
   */
  record Point(int fiscalYear, Side administrator, BigDecimal km, boolean counted) {}

  /** A year without figures, and why. */
  record Gap(int fiscalYear, YearStatus status) {}

  private static final int WIDTH = 760;
  private static final int HEIGHT = 280;
  private static final int LEFT = 48;
  private static final int RIGHT = 16;
  private static final int TOP = 16;
  private static final int BOTTOM = 44;
  private static final int MOST_LABELS = 12;
  private static final int ROOM_FOR_A_WORD = 70;

  private final Texts texts;
  private final int first;
  private final int last;
  private final double most;

  /**
   * @param first the first year that anything is known of, with {@code last} the width of the chart
   */
  TrendChart(Texts texts, int first, int last, List<Point> points) {
    this.texts = texts;
    this.first = first;
    this.last = last;
    this.most = roundUp(points.stream().mapToDouble(p -> p.km.doubleValue()).max().orElse(1));
  }

  /**
   * @param gaps years that have no figures at all, ascending
   */
  Html draw(List<Point> points, List<Gap> gaps, String title) {
    Html svg =
        el("svg", "report-chart")
            .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .with("role", "img")
            .with("aria-label", title);
    fields(gaps).forEach(svg::add);
    axis().forEach(svg::add);
    for (Side side : Side.values()) {
      List<Point> own = points.stream().filter(point -> point.administrator == side).toList();
      lines(own, side).forEach(svg::add);
      own.forEach(point -> svg.add(mark(point)));
    }
    return svg;
  }

  /** Neighbouring years without data are one grey field with one word for the reason. */
  private List<Html> fields(List<Gap> gaps) {
    List<Html> fields = new ArrayList<>();
    for (int from = 0; from < gaps.size(); ) {
      int to = from;
      while (to + 1 < gaps.size() && isSameField(gaps.get(to), gaps.get(to + 1))) {
        to++;
      }
      double x = x(gaps.get(from).fiscalYear) - step() / 2;
      double width = x(gaps.get(to).fiscalYear) + step() / 2 - x;
      fields.add(
          el("rect", "report-gap")
              .with("x", round(x))
              .with("y", TOP)
              .with("width", round(width))
              .with("height", HEIGHT - TOP - BOTTOM));
      if (width > ROOM_FOR_A_WORD) {
        fields.add(
            el("text", "report-gap-word")
                .with("x", round(x + width / 2))
                .with("y", TOP + 16)
                .with("text-anchor", "middle")
                .add(texts.of("report.gap." + gaps.get(from).status.word())));
      }
      from = to + 1;
    }
    return fields;
  }

  private static boolean isSameField(Gap one, Gap next) {
    return next.fiscalYear == one.fiscalYear + 1 && next.status == one.status;
  }

  private List<Html> axis() {
    List<Html> axis = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      double km = most * i / 4;
      axis.add(line("report-grid", LEFT, y(km), WIDTH - RIGHT, y(km)));
      axis.add(
          el("text", "report-axis")
              .with("x", LEFT - 6)
              .with("y", round(y(km) + 4))
              .with("text-anchor", "end")
              .add(i == 4 ? format(km) + " km" : format(km)));
    }
    int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) MOST_LABELS));
    for (int year = last; year >= first; year -= every) {
      axis.add(
          el("text", "report-axis")
              .with("x", round(x(year)))
              .with("y", HEIGHT - BOTTOM + 18)
              .with("text-anchor", "middle")
              .add(String.valueOf(year)));
    }
    axis.add(
        el("text", "report-axis")
            .with("x", WIDTH - RIGHT)
            .with("y", HEIGHT - 8)
            .with("text-anchor", "end")
            .add(texts.of("report.year")));
    return axis;
  }

  private List<Html> lines(List<Point> own, Side side) {
    List<Html> lines = new ArrayList<>();
    for (Point point : own) {
      Point next = find(own, point.fiscalYear + 1);
      if (next != null && point.counted && next.counted) {
        lines.add(
            line(
                "report-line report-line--" + side.word(),
                x(point.fiscalYear),
                y(point.km.doubleValue()),
                x(next.fiscalYear),
                y(next.km.doubleValue())));
      }
    }
    return lines;
  }

  private static @Nullable Point find(List<Point> own, int year) {
    return own.stream().filter(point -> point.fiscalYear == year).findFirst().orElse(null);
  }

  /** Round for roads of municipalities, square for those of the prefecture; hollow: a total. */
  private Html mark(Point point) {
    double x = x(point.fiscalYear);
    double y = y(point.km.doubleValue());
    String cssClass =
        "report-mark report-mark--"
            + point.administrator.word()
            + (point.counted ? "" : " report-mark--total");
    Html mark =
        point.administrator == Side.MUNICIPALITY
            ? el("circle", cssClass).with("cx", round(x)).with("cy", round(y)).with("r", 5)
            : el("rect", cssClass)
                .with("x", round(x - 5))
                .with("y", round(y - 5))
                .with("width", 10)
                .with("height", 10);
    String standing = point.counted ? "" : " " + texts.of("statistics.standing.totalsOnly");
    return mark.add(
        el("title")
            .add(
                texts.year(point.fiscalYear)
                    + " "
                    + texts.of("report.direction." + point.administrator.word())
                    + " "
                    + texts.decimal(point.km)
                    + " km"
                    + standing));
  }

  private static Html line(String cssClass, double x1, double y1, double x2, double y2) {
    return el("line", cssClass)
        .with("x1", round(x1))
        .with("y1", round(y1))
        .with("x2", round(x2))
        .with("y2", round(y2));
  }

  private double step() {
    return (WIDTH - LEFT - RIGHT) / (double) (last - first + 1);
  }

  private double x(int year) {
    return LEFT + step() * (year - first + 0.5);
  }

  private double y(double km) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * km / most;
  }

  /** 1, 2, 4 or 8 times a power of ten, so that a quarter of it is a plain number. */
  private static double roundUp(double km) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(km, 0.1))));
    for (double factor : new double[] {1, 2, 4, 8}) {
      if (km <= factor * unit) {
        return factor * unit;
      }
    }
    return 10 * unit;
  }

  private static String format(double km) {
    return km == Math.rint(km) ? String.valueOf((long) km) : String.format(Locale.ROOT, "%.2f", km);
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
