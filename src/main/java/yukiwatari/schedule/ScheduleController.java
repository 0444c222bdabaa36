package yukiwatari.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.http.TableFile;
import yukiwatari.road.TableFiles;

/**
 * A 別表 from a table: see what each row is, then bring it in. For administrators, each on behalf of
 * the own authority, which must be a party.
 */
@RestController
@RequestMapping("/api/schedules")
class ScheduleController {
  private static final int LISTED = 200;
  private static final int LISTED_REFUSED = 1000;
  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final List<String> TEMPLATE =
      List.of(
          "administratorName",
          "performerName",
          "kind",
          "routeNumber",
          "routeName",
          "sectionCode",
          "startPlace",
          "endPlace",
          "agreedLength",
          "work",
          "fiscalYear",
          "remark");

  private final Actors actors;
  private final Schedules schedules;
  private final Bringing bringing;
  private final OrganisationDirectory organisations;
  private final MessageSource messages;

  ScheduleController(
      Actors actors,
      Schedules schedules,
      Bringing bringing,
      OrganisationDirectory organisations,
      MessageSource messages) {
    this.actors = actors;
    this.schedules = schedules;
    this.bringing = bringing;
    this.organisations = organisations;
    this.messages = messages;
  }

  /**
   * @param file an uploaded one
   * @param mapping JSON text, as {@link ColumnRules} reads it
   * @param withoutRefused rows that cannot be taken are left out; unused by the preview
   */
  record Request(
      UUID file,
      TableFiles.Reading reading,
      String mapping,
      ScheduleTerms terms,
      boolean withoutRefused) {}

  @PostMapping("/preview")
  ScheduleView preview(@RequestBody Request request, Locale locale) {
    return view(read(request), locale);
  }

  /** Makes sections and agreement; all or nothing. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Bringing.Brought bring(@RequestBody Request request) {
    Understood understood = read(request);
    if (!understood.refused().isEmpty() && !request.withoutRefused()) {
      throw Problem.conflict("schedule.refused", understood.refused().size());
    }
    return bringing.bring(understood, request.terms(), actors.current());
  }

  private Understood read(Request request) {
    return schedules.read(
        request.file(),
        request.reading(),
        ColumnRules.read(request.mapping()),
        request.terms(),
        actors.current());
  }

  private ScheduleView view(Understood understood, Locale locale) {
    Map<Found.How, Integer> how = new EnumMap<>(Found.How.class);
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal unlocated = BigDecimal.ZERO;
    for (Found found : understood.found()) {
      how.merge(found.how(), 1, Integer::sum);
      BigDecimal meters = Objects.requireNonNullElse(found.row().agreedMeters(), BigDecimal.ZERO);
      all = all.add(meters);
      if (found.section() == null || found.section().gisMeters() == null) {
        unlocated = unlocated.add(meters);
      }
    }
    Map<OrganisationId, String> names = new HashMap<>();
    return new ScheduleView(
        understood.found().size() + understood.refused().size(),
        understood.leftOut(),
        how,
        kilometres(all),
        kilometres(unlocated),
        understood.begunEarlier().size(),
        understood.parties().stream().map(each -> name(each, names)).toList(),
        understood.found().stream().limit(LISTED).map(each -> item(each, names, locale)).toList(),
        understood.refused().size(),
        understood.refused().stream()
            .limit(LISTED_REFUSED)
            .map(each -> new ScheduleView.Refused(each.row(), reason(each, locale)))
            .toList());
  }

  private static BigDecimal kilometres(BigDecimal meters) {
    return meters.divide(KILO, 3, RoundingMode.HALF_UP);
  }

  private ScheduleView.Item item(Found found, Map<OrganisationId, String> names, Locale locale) {
    ScheduleRow row = found.row();
    KnownSection section = found.section();
    return new ScheduleView.Item(
        row.row(),
        name(row.administrator(), names),
        name(row.performer(), names),
        String.valueOf(messages.getMessage(row.work(), locale)),
        row.number() == null || row.number().equals(row.name())
            ? row.name()
            : row.number() + " " + row.name(),
        row.start(),
        row.end(),
        row.agreedMeters(),
        found.how(),
        section == null ? null : section.number() + " " + section.name() + " " + section.code());
  }

  private String name(OrganisationId id, Map<OrganisationId, String> names) {
    return names.computeIfAbsent(
        id, key -> organisations.find(key).map(Organisation::name).orElse("?"));
  }

  private String reason(RowRefusal refusal, Locale locale) {
    return text(
        "schedule.refusal." + refusal.code(),
        locale,
        Objects.requireNonNullElse(refusal.field(), ""),
        Objects.requireNonNullElse(refusal.value(), ""));
  }

  /** 協定別表 to be filled in, with an example and a sheet that explains the columns. */
  @GetMapping("/template")
  ResponseEntity<byte[]> template(@RequestParam TableFile.Format format, Locale locale) {
    TableFile.Row example = new TableFile.Row();
    List<List<String>> notes = new ArrayList<>();
    for (String column : TEMPLATE) {
      example.cell(text("schedule.template.example." + column, locale));
      notes.add(
          List.of(
              text("schedule.template." + column, locale),
              "",
              text("schedule.template.note." + column, locale)));
    }
    String name = text("schedule.template.sheet", locale);
    List<String> head =
        TEMPLATE.stream().map(column -> text("schedule.template." + column, locale)).toList();
    return new TableFile(name, head, List.of(example), notes).answer(name, format);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }
}
