package yukiwatari.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Actor;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/** A prefecture's yearly question to its municipalities, and who has answered. */
@Component
class Surveys {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NOTE = 2_000;
  private static final String LIST = Sql.read(Surveys.class, "listSurveys");
  private static final TypeReference<List<Survey.Answer>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  Surveys(JdbcClient jdbc, JsonMapper json, OrganisationDirectory organisations, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** The open one first. */
  List<Survey> list(OrganisationId reader) {
    return jdbc.sql(LIST)
        .param("reader", reader.value())
        .param("day", LocalDate.now(clock))
        .query(
            (row, n) ->
                new Survey(
                    row.getObject("id", UUID.class),
                    row.getString("organisation"),
                    row.getBoolean("mine"),
                    row.getInt("fiscal_year"),
                    row.getString("title"),
                    row.getObject("deadline", LocalDate.class),
                    row.getString("note"),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("closed_on", LocalDate.class),
                    row.getInt("version"),
                    json.readValue(row.getString("answers"), ANSWERS)))
        .list();
  }

  /**
   * @throws Problem 404 for a survey that is not this reader's
   */
  Survey get(UUID id, OrganisationId reader) {
    return list(reader).stream()
        .filter(survey -> survey.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("exchange.noSurvey"));
  }

  /** The survey in which the actor's authority is asked, or which it asks, and which is open. */
  Optional<UUID> openFor(Actor actor) {
    return list(actor.authority()).stream()
        .filter(survey -> survey.closedOn() == null)
        .map(Survey::id)
        .findFirst();
  }

  @Transactional
  UUID open(SurveyInput input, Actor actor) {
    Organisation own = organisations.get(actor.authority());
    if (own.kind() != OrganisationKind.PREFECTURE) {
      throw Problem.forbidden("exchange.prefectureOnly");
    }
    LocalDate today = LocalDate.now(clock);
    int year = new FiscalYear(input.fiscalYear()).value();
    if (input.title().isBlank() || input.title().length() > LONGEST_TITLE) {
      throw Problem.badInput("exchange.surveyTitle", LONGEST_TITLE);
    }
    if (input.note() != null && input.note().length() > LONGEST_NOTE) {
      throw Problem.badInput("exchange.surveyNote", LONGEST_NOTE);
    }
    if (input.deadline().isBefore(today)) {
      throw Problem.badInput("exchange.deadline", input.deadline().toString());
    }
    UUID id = NewId.next();
    int added =
        jdbc.sql(
                """
                INSERT INTO exchange.survey (id, organisation_id, fiscal_year, title, deadline, note, opened_on)
                VALUES (:id, :organisation, :year, :title, :deadline, :note, :today)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("organisation", own.id().value())
            .param("year", year)
            .param("title", input.title().strip())
            .param("deadline", input.deadline())
            .param("note", input.note())
            .param("today", today)
            .update();
    if (added == 0) {
      throw Problem.conflict("exchange.surveyOpen");
    }
    return id;
  }

  /** Closed surveys stay to be read; {@code close} false opens it again while no other is open. */
  @Transactional
  void close(UUID id, int seenVersion, boolean close, Actor actor) {
    Survey survey = get(id, actor.authority());
    if (!survey.mine()) {
      throw Problem.forbidden("exchange.prefectureOnly");
    }
    if (survey.version() != seenVersion) {
      throw Problem.versionMismatch(survey.version());
    }
    boolean otherOpen =
        list(actor.authority()).stream()
            .anyMatch(other -> other.mine() && other.closedOn() == null && !other.id().equals(id));
    if (!close && otherOpen) {
      throw Problem.conflict("exchange.surveyOpen");
    }
    jdbc.sql(
            """
            UPDATE exchange.survey SET closed_on = CASE WHEN :close THEN :today::date END, version = version + 1 WHERE id = :id
            """)
        .param("close", close)
        .param("today", LocalDate.now(clock))
        .param("id", id)
        .update();
  }

  /**
   * 回答済み: the municipality has said all it wants to.
   *
   * @throws Problem 409 after the deadline or when it is closed
   */
  @Transactional
  void answer(UUID id, @Nullable String remark, Actor actor) {
    requireOpen(id, actor);
    if (remark != null && remark.length() > Marks.LONGEST_REMARK) {
      throw Problem.badInput("exchange.remark", Marks.LONGEST_REMARK);
    }
    jdbc.sql(
            """
            INSERT INTO exchange.survey_answer (id, survey_id, organisation_id, answered_on, answered_by, remark)
            VALUES (:id, :survey, :organisation, :today, :person, :remark)
            ON CONFLICT (survey_id, organisation_id) DO UPDATE
               SET answered_on = excluded.answered_on, answered_by = excluded.answered_by, remark = excluded.remark
            """)
        .param("id", NewId.next())
        .param("survey", id)
        .param("organisation", actor.authority().value())
        .param("today", LocalDate.now(clock))
        .param("person", actor.name())
        .param("remark", remark == null || remark.isBlank() ? null : remark.strip())
        .update();
  }

  @Transactional
  void takeBack(UUID id, Actor actor) {
    requireOpen(id, actor);
    jdbc.sql(
            "DELETE FROM exchange.survey_answer WHERE survey_id = :survey AND organisation_id = :organisation")
        .param("survey", id)
        .param("organisation", actor.authority().value())
        .update();
  }

  private void requireOpen(UUID id, Actor actor) {
    Survey survey = get(id, actor.authority());
    if (survey.mine()) {
      throw Problem.forbidden("exchange.municipalityOnly");
    }
    if (survey.closedOn() != null || LocalDate.now(clock).isAfter(survey.deadline())) {
      throw Problem.conflict("exchange.surveyOver", survey.deadline().toString());
    }
  }
}
