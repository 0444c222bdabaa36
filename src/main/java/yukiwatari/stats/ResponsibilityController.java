package yukiwatari.stats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;

/** Who clears and patrols a section on a day, for everybody. */
@RestController
class ResponsibilityController {
  private final ResponsibilityReader reader;
  private final Actors actors;
  private final MessageSource messages;
  private final Clock clock;

  ResponsibilityController(
      ResponsibilityReader reader, Actors actors, MessageSource messages, Clock clock) {
    this.reader = reader;
    this.actors = actors;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param day default: today
   */
  @GetMapping(path = "/api/responsibility", produces = MediaType.APPLICATION_JSON_VALUE)
  Responsibility of(
      @RequestParam UUID section,
      @RequestParam(required = false) @Nullable LocalDate day,
      Locale locale) {
    LocalDate on = day == null ? LocalDate.now(clock) : day;
    Actor actor = actors.find().orElse(null);
    ResponsibilityReader.Found found =
        reader
            .find(section, on, locale)
            .orElseThrow(() -> Problem.notFound("responsibility.section", section));
    if (found.estimated() && actor == null) {
      return new Responsibility(withoutAdministrator(found.section(), locale), on, List.of());
    }
    UUID asking = actor == null ? null : actor.authority().value();
    return new Responsibility(found.section(), on, reader.work(section, on, asking, locale));
  }

  /** 推定: whom the road belongs to was guessed and is not told as fact. */
  private Responsibility.Section withoutAdministrator(
      Responsibility.Section section, Locale locale) {
    String unconfirmed =
        Objects.requireNonNull(messages.getMessage("responsibility.unconfirmed", null, locale));
    return new Responsibility.Section(
        section.id(),
        section.name(),
        section.kind(),
        section.routeNumber(),
        section.serviceClass(),
        new Responsibility.Named(null, unconfirmed),
        section.lengthMeters(),
        section.lengths());
  }
}
