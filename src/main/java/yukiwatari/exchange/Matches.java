package yukiwatari.exchange;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.agreement.AgreementId;
import yukiwatari.agreement.ExchangeDrafts;
import yukiwatari.agreement.Period;
import yukiwatari.agreement.Season;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.road.SectionId;

/** What both sides want, and its way into a draft agreement: both directions of a pair in one. */
@Component
class Matches {
  private static final String LIST = Sql.read(Matches.class, "listMatches");

  private final JdbcClient jdbc;
  private final ExchangeDrafts drafts;
  private final Clock clock;

  Matches(JdbcClient jdbc, ExchangeDrafts drafts, Clock clock) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** By counterpart and road. */
  List<Match> list(OrganisationId reader) {
    List<Wanted> wanted =
        jdbc.sql(LIST)
            .param("reader", reader.value())
            .param("day", LocalDate.now(clock))
            .query(Wanted.class)
            .list();
    List<SectionId> sections = wanted.stream().map(one -> new SectionId(one.section())).toList();
    Map<UUID, ExchangeDrafts.Standing> standing =
        drafts.standing(sections, reader).stream()
            .collect(Collectors.toMap(ExchangeDrafts.Standing::section, each -> each));
    return wanted.stream().map(one -> new Match(one, standing.get(one.section()))).toList();
  }

  /**
   * Drafts all that matches with the counterpart and stands in no agreement in negotiation yet.
   *
   * @throws Problem 409 when nothing is left to draft, or a section is promised already
   */
  @Transactional
  AgreementId draft(DraftInput input, Actor actor) {
    List<ExchangeDrafts.Exchange> exchanges =
        list(actor.authority()).stream()
            .filter(one -> one.standing() == null)
            .map(Match::wanted)
            .filter(one -> one.counterpart().equals(input.counterpart()))
            .map(
                one ->
                    new ExchangeDrafts.Exchange(
                        new SectionId(one.section()),
                        new OrganisationId(one.performer()),
                        one.meters()))
            .toList();
    if (exchanges.isEmpty()) {
      throw Problem.conflict("exchange.noMatch");
    }
    if (!input.periodFrom().isBefore(input.periodUntil())) {
      throw Problem.badInput(
          "agreement.period",
          input.periodFrom().toString(),
          input.periodUntil().minusDays(1).toString());
    }
    return drafts.create(
        new ExchangeDrafts.Wish(
            input.number(),
            input.title(),
            new Period(input.periodFrom(), input.periodUntil()),
            season(input),
            new OrganisationId(input.counterpart()),
            exchanges),
        actor);
  }

  private static @Nullable Season season(DraftInput input) {
    if (input.seasonFrom() == null && input.seasonUntil() == null) {
      return null;
    }
    try {
      return new Season(monthDay(input.seasonFrom()), monthDay(input.seasonUntil()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Problem.badInput(
          "agreement.season",
          String.valueOf(input.seasonFrom()),
          String.valueOf(input.seasonUntil()));
    }
  }

  private static MonthDay monthDay(@Nullable String text) {
    return MonthDay.parse("--" + text);
  }
}
