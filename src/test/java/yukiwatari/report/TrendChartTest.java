package yukiwatari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import yukiwatari.stats.Side;
import yukiwatari.stats.YearStatus;

class TrendChartTest {
  private final Texts texts = texts();

  @Test
  void joinsCountedYearsThatFollowEachOther() {
    assertThat(lines(point(2005, true), point(2006, true), point(2007, true))).isEqualTo(2);
  }

  @Test
  void joinsNothingAcrossAMissingYear() {
    assertThat(lines(point(2005, true), point(2007, true))).isZero();
  }

  @Test
  void joinsNoTotalWithACount() {
    assertThat(lines(point(2005, true), point(2006, false), point(2007, true))).isZero();
  }

  @Test
  void saysWhyAYearIsEmptyOncePerStretch() {
    List<TrendChart.Gap> gaps =
        List.of(
            new TrendChart.Gap(2001, YearStatus.BEFORE_START),
            new TrendChart.Gap(2002, YearStatus.BEFORE_START),
            new TrendChart.Gap(2003, YearStatus.NOT_RECORDED),
            new TrendChart.Gap(2004, YearStatus.NOT_RECORDED));
    List<TrendChart.Point> points = List.of(point(2005, true));
    String svg = new TrendChart(texts, 2001, 2005, points).draw(points, gaps, "").toString();
    assertThat(svg).containsOnlyOnce(">開始前<").containsOnlyOnce(">データなし<");
  }

  private int lines(TrendChart.Point... points) {
    List<TrendChart.Point> all = List.of(points);
    String svg = new TrendChart(texts, 2005, 2007, all).draw(all, List.of(), "").toString();
    return svg.split("report-line--", -1).length - 1;
  }

  private static TrendChart.Point point(int year, boolean counted) {
    return new TrendChart.Point(year, Side.MUNICIPALITY, new BigDecimal("12.3"), counted);
  }

  private static Texts texts() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    messages.addMessage("report.gap.beforeStart", Locale.JAPANESE, "開始前");
    messages.addMessage("report.gap.notRecorded", Locale.JAPANESE, "データなし");
    return new Texts(messages, Locale.JAPANESE);
  }
}
