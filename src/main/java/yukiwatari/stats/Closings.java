package yukiwatari.stats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/** Closes fiscal years 年度確定 and opens them again; docs/adr/0062. */
@Service
class Closings {
  private static final int LONGEST_REASON = 500;

  private final ClosingStore store;
  private final ClosingRight right;
  private final FiguresReader reader;
  private final YearAnswers answers;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  Closings(
      ClosingStore store,
      ClosingRight right,
      FiguresReader reader,
      YearAnswers answers,
      OrganisationDirectory organisations,
      Clock clock) {
    this.store = store;
    this.right = right;
    this.reader = reader;
    this.answers = answers;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Changes with everything that a manager who is about to close the year should see first. */
  static String tag(YearFigures figures, Optional<Closing> standing) {
    return "\"" + figures.fingerprint() + standing.map(c -> "-" + c.id()).orElse("") + "\"";
  }

  /**
   * Freezes the figures. They are counted once more in one snapshot of the database, and are frozen
   * only when they are the very ones that were shown; what others commit meanwhile comes after the
   * closing and is a correction.
   *
   * @param seen If-Match: the tag of the figures that the manager was shown
   * @throws Problem 403 for others than managers of the programme's prefecture, 409 when the year
   *     is not recorded, not over or closed already, 412 when the figures changed
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Closing close(Actor actor, Programme programme, FiscalYear year, String seen) {
    right.check(actor, programme, year);
    if (store.find(programme, year).isPresent()) {
      throw alreadyClosed(year);
    }
    String revision = reader.revision(year);
    YearFigures figures = reader.figures(programme, year);
    if (!tag(figures, Optional.empty()).equals(seen)) {
      throw new Problem(HttpStatus.PRECONDITION_FAILED, "closing.changed", List.of());
    }
    Closing closing =
        new Closing(
            NewId.next(),
            programme,
            year.value(),
            LocalDate.now(clock),
            actor.name(),
            organisations.get(actor.authority()).name(),
            answers.rule(programme, Locale.JAPANESE),
            answers.rule(programme, Locale.ENGLISH),
            null);
    try {
      store.insert(closing, actor, revision, figures);
    } catch (DuplicateKeyException e) {
      throw alreadyClosed(year);
    }
    return closing;
  }

  /**
   * Opens the year again; what was frozen stays in its history, with the reason.
   *
   * @throws Problem 403, 404, 409 when it was reopened already
   */
  @Transactional
  Closing reopen(Actor actor, UUID id, String reason) {
    Closing closing = store.find(id).orElseThrow(() -> Problem.notFound("notFound"));
    right.checkPerson(actor, closing.programme(), new FiscalYear(closing.fiscalYear()));
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw Problem.badInput("closing.reason", LONGEST_REASON);
    }
    if (!store.reopen(id, actor, words)) {
      throw Problem.conflict("closing.reopened", String.valueOf(closing.fiscalYear()));
    }
    return store.find(id).orElseThrow();
  }

  private static Problem alreadyClosed(FiscalYear year) {
    return Problem.conflict("closing.closed", String.valueOf(year.value()));
  }
}
