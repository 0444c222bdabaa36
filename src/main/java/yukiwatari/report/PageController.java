package yukiwatari.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.FiscalYear;
import yukiwatari.stats.KnownYear;
import yukiwatari.stats.Statistics;
import yukiwatari.stats.YearAnswers;

/** The statistics page, for everybody and without JavaScript. */
@RestController
class PageController {
  private static final String UTF8_HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final YearAnswers answers;
  private final MessageSource messages;
  private final Clock clock;
  private final boolean demo;

  PageController(
      YearAnswers answers,
      MessageSource messages,
      Clock clock,
      @Value("${yukiwatari.demo:false}") boolean demo) {
    this.answers = answers;
    this.messages = messages;
    this.clock = clock;
    this.demo = demo;
  }

  /**
   * @param year any number of fiscal years; none: the newest two with figures
   * @param by municipality, office or pair
   */
  @GetMapping(path = "/statistics", produces = UTF8_HTML)
  String page(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable List<Integer> year,
      @RequestParam(required = false) @Nullable String by,
      Locale locale) {
    Choice choice = Choice.of(programme, year, by, answers.years());
    List<KnownYear> known =
        answers.years().stream().filter(each -> each.programme() == choice.programme()).toList();
    List<Statistics> figures =
        Stream.concat(
                known.stream().filter(KnownYear::hasFigures).map(KnownYear::fiscalYear),
                choice.years().stream())
            .distinct()
            .map(each -> answers.of(choice.programme(), new FiscalYear(each), null, locale))
            .toList();
    return new StatisticsPage(new Texts(messages, locale), choice, known, figures)
        .draw(demo ? LocalDate.now(clock) : null);
  }
}
