package yukiwatari.stats;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;

/** Closing a fiscal year, for managers of the prefecture; what was closed when is public. */
@RestController
@RequestMapping("/api/statistics/closings")
class ClosingController {
  /**
   * A year before or after its closing.
   *
   * @param tag what a POST wants as If-Match, without the quotes; the answer's ETag too
   * @param now what the items give now; what a manager who closes the year freezes
   * @param closed what is frozen; null while the year is open
   * @param step what the asker may do now, "close" or "reopen"; null: neither
   * @param hindrance why a manager cannot close it now, in words; null for all others
   * @param history the newest first, also what was reopened
   */
  record View(
      String tag,
      Statistics now,
      @Nullable Statistics closed,
      @Nullable String step,
      @Nullable String hindrance,
      List<Past> history) {}

  /**
   * @param closedBy null for everybody outside the prefecture, like {@code reopenedBy}
   */
  record Past(
      UUID id,
      LocalDate closedOn,
      String organisation,
      @Nullable String closedBy,
      @Nullable LocalDate reopenedOn,
      @Nullable String reopenedBy,
      @Nullable String reason) {
    static Past of(Closing closing, boolean tellsNames) {
      Closing.Reopening reopened = closing.reopened();
      return new Past(
          closing.id(),
          closing.closedOn(),
          closing.organisation(),
          tellsNames ? closing.closedBy() : null,
          reopened == null ? null : reopened.on(),
          reopened == null || !tellsNames ? null : reopened.by(),
          reopened == null ? null : reopened.reason());
    }
  }

  record Year(String programme, int fiscalYear) {}

  record Reason(String reason) {}

  private final Closings closings;
  private final ClosingStore store;
  private final ClosingRight right;
  private final Figures figures;
  private final YearAnswers answers;
  private final Actors actors;
  private final MessageSource messages;

  ClosingController(
      Closings closings,
      ClosingStore store,
      ClosingRight right,
      Figures figures,
      YearAnswers answers,
      Actors actors,
      MessageSource messages) {
    this.closings = closings;
    this.store = store;
    this.right = right;
    this.figures = figures;
    this.answers = answers;
    this.actors = actors;
    this.messages = messages;
  }

  @GetMapping
  ResponseEntity<View> year(
      @RequestParam String programme, @RequestParam int fiscalYear, Locale locale) {
    Programme asked = Programme.parse(programme);
    FiscalYear year = new FiscalYear(fiscalYear);
    YearFigures counted = figures.of(asked, year);
    Statistics now = Statistics.of(asked, year, counted, answers.rule(asked, locale), null, locale);
    List<Closing> history = store.history(asked, year);
    Optional<Closing> standing = history.stream().filter(Closing::stands).findFirst();
    Statistics closed =
        standing
            .map(c -> now.closed(c, Counts.of(store.figures(c), null, locale), locale))
            .orElse(null);
    Optional<Actor> decider = actors.find().filter(a -> right.mayDecide(a, asked, year));
    Optional<String> hindrance =
        decider.isEmpty() || standing.isPresent() ? Optional.empty() : right.hindrance(asked, year);
    String tag = Closings.tag(counted, standing);
    return ResponseEntity.ok()
        .eTag(tag)
        .body(
            new View(
                tag.substring(1, tag.length() - 1),
                now,
                closed,
                step(decider, standing, hindrance),
                hindrance.map(code -> words(code, year, locale)).orElse(null),
                history.stream().map(each -> Past.of(each, decider.isPresent())).toList()));
  }

  /** Freezes the figures that {@code If-Match} names. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Past close(
      @RequestBody Year year,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
    Actor actor = actors.current();
    Programme programme = Programme.parse(year.programme);
    FiscalYear fiscalYear = new FiscalYear(year.fiscalYear);
    right.checkPerson(actor, programme, fiscalYear);
    if (seen == null) {
      throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "versionRequired", List.of());
    }
    return Past.of(closings.close(actor, programme, fiscalYear, seen.strip()), true);
  }

  @PostMapping("/{id}/reopen")
  Past reopen(@PathVariable UUID id, @RequestBody Reason reason) {
    return Past.of(closings.reopen(actors.current(), id, reason.reason), true);
  }

  private static @Nullable String step(
      Optional<Actor> decider, Optional<Closing> standing, Optional<String> hindrance) {
    if (decider.isEmpty() || hindrance.isPresent()) {
      return null;
    }
    return standing.isPresent() ? "reopen" : "close";
  }

  private @Nullable String words(String code, FiscalYear year, Locale locale) {
    Object[] arguments = {String.valueOf(year.value()), year.until().toString()};
    return messages.getMessage("problem." + code, arguments, locale);
  }
}
