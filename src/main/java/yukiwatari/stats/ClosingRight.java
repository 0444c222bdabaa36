package yukiwatari.stats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.account.Role;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;

/**
 * Who may close a programme's fiscal year, and when: a manager of the prefecture whose programme it
 * is, once the year is over. A year that two prefectures of one server record is counted together,
 * so neither can close it alone.
 */
@Component
class ClosingRight {
  private static final String OWNERS =
      """
      SELECT organisation_id FROM published.programme_year
       WHERE programme = :programme AND fiscal_year = :year AND status = 'RECORDED'
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClosingRight(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws Problem 403, 409
   */
  void check(Actor actor, Programme programme, FiscalYear year) {
    checkPerson(actor, programme, year);
    hindrance(programme, year)
        .ifPresent(
            code -> {
              throw Problem.conflict(code, String.valueOf(year.value()), year.until().toString());
            });
  }

  /**
   * @throws Problem 403
   */
  void checkPerson(Actor actor, Programme programme, FiscalYear year) {
    if (!mayDecide(actor, programme, year)) {
      throw Problem.forbidden("closing.person");
    }
  }

  boolean mayDecide(Actor actor, Programme programme, FiscalYear year) {
    return actor.has(Role.MANAGER) && owners(programme, year).contains(actor.authority().value());
  }

  /** Why nobody can close the year now, as the code of a problem. */
  Optional<String> hindrance(Programme programme, FiscalYear year) {
    int owners = owners(programme, year).size();
    if (owners != 1) {
      return Optional.of(owners == 0 ? "closing.notRecorded" : "closing.several");
    }
    return LocalDate.now(clock).isBefore(year.until())
        ? Optional.of("closing.running")
        : Optional.empty();
  }

  private List<UUID> owners(Programme programme, FiscalYear year) {
    return jdbc.sql(OWNERS)
        .param("programme", programme.name())
        .param("year", year.value())
        .query(UUID.class)
        .list();
  }
}
