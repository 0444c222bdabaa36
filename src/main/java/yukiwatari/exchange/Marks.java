package yukiwatari.exchange;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/**
 * Marks 意向: the administrator asks (依頼したい), the other accepts (引き受け可), either refuses (不可). Read by
 * the two of them, and by the prefecture in whose survey they were made.
 */
@Component
class Marks {
  static final int LONGEST_REMARK = 500;
  private static final int MOST = 2_000;
  private static final String LIST = Sql.read(Marks.class, "listMarks");

  private record Known(UUID id, Stance stance, @Nullable String remark, int version) {}

  private final JdbcClient jdbc;
  private final OrganisationDirectory organisations;
  private final Surveys surveys;
  private final Clock clock;

  Marks(JdbcClient jdbc, OrganisationDirectory organisations, Surveys surveys, Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** By organisation and road. */
  List<Mark> list(OrganisationId reader) {
    return jdbc.sql(LIST)
        .param("reader", reader.value())
        .param("day", LocalDate.now(clock))
        .query(Mark.class)
        .list();
  }

  /**
   * Writes all or nothing.
   *
   * @return what stood there before, with the versions of now: sent again it undoes the change
   * @throws Problem 400 with the rows that are wrong, 412 when somebody changed one in between
   */
  @Transactional
  List<MarkInput> write(List<MarkInput> inputs, Actor actor) {
    if (inputs.isEmpty() || inputs.size() > MOST) {
      throw Problem.badInput("exchange.marks", inputs.size(), MOST);
    }
    refuseWrong(inputs, actor);
    @Nullable UUID survey = surveys.openFor(actor).orElse(null);
    List<MarkInput> before = new ArrayList<>();
    for (MarkInput input : inputs) {
      before.add(write(input, actor, survey));
    }
    return before;
  }

  private void refuseWrong(List<MarkInput> inputs, Actor actor) {
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String refusal = refusal(inputs.get(i), actor.authority().value());
      if (refusal != null) {
        wrong.add(
            new Problem.Field(
                i + 1L,
                "mark",
                String.valueOf(inputs.get(i).section()),
                "exchange.mark." + refusal));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "exchange.markRefused", wrong, wrong.size());
    }
  }

  /** The code of what is wrong with a mark, or null. */
  private @Nullable String refusal(MarkInput input, UUID own) {
    Optional<UUID> administrator = administrator(input.section());
    if (administrator.isEmpty()) {
      return "noRoad";
    }
    boolean ownRoad = administrator.get().equals(own);
    if (ownRoad
        ? !isAuthority(input.counterpart()) || input.counterpart().equals(own)
        : !input.counterpart().equals(administrator.get())) {
      return "counterpart";
    }
    if (input.stance() == Stance.REQUEST && !ownRoad) {
      return "request";
    }
    if (input.stance() == Stance.ACCEPT && ownRoad) {
      return "accept";
    }
    boolean tooLong = input.remark() != null && input.remark().length() > LONGEST_REMARK;
    return tooLong ? "remark" : null;
  }

  private boolean isAuthority(UUID organisation) {
    return organisations
        .find(new OrganisationId(organisation))
        .filter(one -> one.kind().isAuthority())
        .isPresent();
  }

  private Optional<UUID> administrator(UUID section) {
    return jdbc.sql(
            "SELECT administrator_id FROM published.section_version WHERE section_id = :section AND valid @> CAST(:day AS date)")
        .param("section", section)
        .param("day", LocalDate.now(clock))
        .query(UUID.class)
        .optional();
  }

  private MarkInput write(MarkInput input, Actor actor, @Nullable UUID survey) {
    @Nullable Known known = known(input, actor).orElse(null);
    Integer seen = known == null ? null : Integer.valueOf(known.version);
    if (!Objects.equals(seen, input.version())) {
      throw Problem.versionMismatch(seen == null ? 0 : seen);
    }
    @Nullable Integer now = null;
    if (input.stance() == null) {
      jdbc.sql("DELETE FROM exchange.mark WHERE id = :id")
          .param("id", known == null ? null : known.id, Types.OTHER)
          .update();
    } else {
      now = known == null ? 0 : known.version + 1;
      store(known == null ? NewId.next() : known.id, input, actor, survey, now);
    }
    return new MarkInput(
        input.section(),
        input.counterpart(),
        known == null ? null : known.stance,
        known == null ? null : known.remark,
        now);
  }

  private Optional<Known> known(MarkInput input, Actor actor) {
    return jdbc.sql(
            """
            SELECT id, stance, remark, version FROM exchange.mark
             WHERE section_id = :section AND organisation_id = :organisation AND counterpart_id = :counterpart FOR UPDATE
            """)
        .param("section", input.section())
        .param("organisation", actor.authority().value())
        .param("counterpart", input.counterpart())
        .query(Known.class)
        .optional();
  }

  private void store(UUID id, MarkInput input, Actor actor, @Nullable UUID survey, int version) {
    String remark = input.remark();
    jdbc.sql(
            """
            INSERT INTO exchange.mark (id, section_id, organisation_id, counterpart_id, stance, remark, survey_id, marked_on, marked_by, version)
            VALUES (:id, :section, :organisation, :counterpart, :stance, :remark, :survey, :day, :person, :version)
            ON CONFLICT (id) DO UPDATE SET stance = excluded.stance, remark = excluded.remark, version = excluded.version,
                   survey_id = coalesce(excluded.survey_id, mark.survey_id), marked_on = excluded.marked_on, marked_by = excluded.marked_by
            """)
        .param("id", id)
        .param("section", input.section())
        .param("organisation", actor.authority().value())
        .param("counterpart", input.counterpart())
        .param("stance", String.valueOf(input.stance()))
        .param("remark", remark == null || remark.isBlank() ? null : remark.strip(), Types.VARCHAR)
        .param("survey", survey, Types.OTHER)
        .param("day", LocalDate.now(clock))
        .param("person", actor.name())
        .param("version", version)
        .update();
  }
}
