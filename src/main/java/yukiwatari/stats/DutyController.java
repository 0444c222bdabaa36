package yukiwatari.stats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;

/** What the asker's organisation or crew has to patrol and to clear on a day. */
@RestController
class DutyController {
  private static final int MOST_SECTIONS = 2000;

  private final DutyReader reader;
  private final Actors actors;
  private final Clock clock;

  DutyController(DutyReader reader, Actors actors, Clock clock) {
    this.reader = reader;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * The own organisation's only; {@value #MOST_SECTIONS} sections at most, {@code totalSections}
   * says how many there are.
   *
   * @param day default: today
   * @param work work types as of DutyKind; default: all
   * @param district a work district; one of others' has nothing
   * @param agreement likewise
   */
  @GetMapping("/api/duties")
  @Transactional(readOnly = true)
  Duties of(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Set<String> work,
      @RequestParam(required = false) @Nullable UUID district,
      @RequestParam(required = false) @Nullable UUID agreement,
      Locale locale) {
    Actor actor = actors.current();
    LocalDate on = day == null ? LocalDate.now(clock) : day;
    DutyQuestion question = new DutyQuestion(actor, on, known(work), district, agreement);
    DutyList list = new DutyList(reader.duties(question, MOST_SECTIONS, locale));
    return new Duties(
        on,
        reader.crew(actor).orElse(null),
        list.totalSections(),
        list.totals(),
        list.groups(),
        list.sections(MOST_SECTIONS),
        list.totalSections() == 0 ? reader.next(question).orElse(null) : null);
  }

  private static List<String> known(@Nullable Set<String> work) {
    if (work == null || work.isEmpty()) {
      return DutyKind.WORK_TYPES;
    }
    for (String type : work) {
      if (DutyKind.of(type).isEmpty()) {
        throw Problem.badInput("duties.work", type, String.join(", ", DutyKind.WORK_TYPES));
      }
    }
    return DutyKind.WORK_TYPES.stream().filter(work::contains).toList();
  }
}
