package yukiwatari.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;

/**
 * What is known of a programme's year, as the managers of its prefecture say: counted from items,
 * before the start, or not recorded.
 */
@RestController
@RequestMapping("/api/programme-years")
class ProgrammeYearController {
  record View(
      String programme, UUID organisation, int fiscalYear, String status, boolean mayChange) {}

  /**
   * @param seen the status that was shown, null when there was none
   */
  record Change(String programme, int fiscalYear, @Nullable String seen, String status) {}

  private final BulkAgreements years;
  private final Actors actors;
  private final JdbcClient jdbc;

  ProgrammeYearController(BulkAgreements years, Actors actors, JdbcClient jdbc) {
    this.years = years;
    this.actors = actors;
    this.jdbc = jdbc;
  }

  @GetMapping
  List<View> list() {
    UUID own =
        actors.find().filter(Actor::managesPrefecture).map(a -> a.authority().value()).orElse(null);
    return jdbc.sql(
            "SELECT programme, organisation_id, fiscal_year, status FROM agreement.programme_year ORDER BY fiscal_year, programme")
        .query(
            (row, number) ->
                new View(
                    row.getString("programme"),
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("fiscal_year"),
                    row.getString("status"),
                    row.getObject("organisation_id", UUID.class).equals(own)))
        .list();
  }

  /**
   * Says it of the asker's own prefecture.
   *
   * @throws Problem 403, 412 when somebody said something else since it was shown
   */
  @PutMapping
  @Transactional
  List<View> say(@RequestBody Change change) {
    Actor actor = actors.current();
    if (!actor.managesPrefecture()) {
      throw Problem.forbidden("programmeYear.person");
    }
    ProgrammeYear.Programme programme = word(ProgrammeYear.Programme.class, change.programme);
    int year = new FiscalYear(change.fiscalYear).value();
    ProgrammeYear.Status status = word(ProgrammeYear.Status.class, change.status);
    // Whoever says something about years waits for the others.
    jdbc.sql("LOCK TABLE agreement.programme_year IN SHARE ROW EXCLUSIVE MODE").update();
    String stored =
        jdbc.sql(
                """
                SELECT status FROM agreement.programme_year
                 WHERE programme = :programme AND organisation_id = :own AND fiscal_year = :year
                """)
            .param("programme", programme.name())
            .param("own", actor.authority().value())
            .param("year", year)
            .query(String.class)
            .optional()
            .orElse(null);
    if (!Objects.equals(stored, change.seen)) {
      throw new Problem(
          HttpStatus.PRECONDITION_FAILED, "programmeYear.changed", List.of(), String.valueOf(year));
    }
    years.record(List.of(new ProgrammeYear(programme, actor.authority(), year, status, null)));
    return list();
  }

  private static <E extends Enum<E>> E word(Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput("programmeYear.value", value);
    }
  }
}
