package yukiwatari.road;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemText;
import yukiwatari.http.ProgressBoard;
import yukiwatari.http.ProgressView;

/** Imports as their organisation sees them, however long ago they were begun. */
@Component
class ImportViews {
  private static final int LISTED_CHANGES = 500;
  private static final int LISTED_IMPORTS = 10;
  private static final Set<String> COMPARED = Set.of("ANALYSED", "REFUSED", "APPLYING");

  private final ImportRecords records;
  private final RoadImports imports;
  private final ImportJobs jobs;
  private final StagedChanges changes;
  private final BoundSections bound;
  private final ProgressBoard board;
  private final ProblemText text;
  private final JsonMapper json;

  ImportViews(
      ImportRecords records,
      RoadImports imports,
      ImportJobs jobs,
      StagedChanges changes,
      BoundSections bound,
      ProgressBoard board,
      ProblemText text,
      JsonMapper json) {
    this.records = records;
    this.imports = imports;
    this.jobs = jobs;
    this.changes = changes;
    this.bound = bound;
    this.board = board;
    this.text = text;
    this.json = json;
  }

  /**
   * An import.
   *
   * @param progress of what runs or ran last; its detail has the figures of the network in the end
   * @param report null until the file is compared
   * @param changes the first of them, what ends first
   * @param bound sections under agreements about which a person must decide
   */
  record View(
      UUID id,
      String fileName,
      String state,
      LocalDate effectiveOn,
      @Nullable ProgressView progress,
      @Nullable ImportReport report,
      List<StagedChanges.Change> changes,
      List<BoundSections.Bound> bound) {}

  /** An import among others. */
  record Line(UUID id, String fileName, String state, LocalDate effectiveOn, Instant createdAt) {}

  List<Line> list(Actor actor) {
    return records.list(actor.authority(), LISTED_IMPORTS).stream()
        .map(
            row ->
                new Line(
                    row.id().value(),
                    row.fileName(),
                    row.state(),
                    row.effectiveOn(),
                    row.createdAt()))
        .toList();
  }

  /**
   * @throws Problem 404 when there is none, or it is another organisation's
   */
  View get(ImportId id, Actor actor) {
    ImportRecords.Row row = find(id, actor);
    if (row.progress() != null && board.isAbandoned(row.progress())) {
      settle(row, row.progress(), actor);
      row = find(id, actor);
    }
    Optional<ProgressView> progress = Optional.ofNullable(row.progress()).flatMap(board::find);
    boolean compared = COMPARED.contains(row.state());
    return new View(
        id.value(),
        row.fileName(),
        row.state(),
        row.effectiveOn(),
        progress.orElse(null),
        row.reportJson().equals("{}") ? null : json.readValue(row.reportJson(), ImportReport.class),
        compared ? changes.list(id, LISTED_CHANGES) : List.of(),
        compared
            ? bound.of(id, imports.bound(id, row.effectiveOn()), row.effectiveOn())
            : List.of());
  }

  private ImportRecords.Row find(ImportId id, Actor actor) {
    return records.find(id, actor.authority()).orElseThrow(() -> Problem.notFound("notFound"));
  }

  /** Its server ended meanwhile. */
  private void settle(ImportRecords.Row row, UUID progress, Actor actor) {
    Locale locale = LocaleContextHolder.getLocale();
    board.resume(progress).failed(text.of(Problem.badInput("import.interrupted"), locale));
    records.giveBack(row.id());
    if (row.state().equals("APPLIED")) {
      jobs.start(
          row.id(),
          actor,
          again ->
              network(
                  imports.rebuild(
                      (step, done, total) -> again.advance("import.step." + step, done, total))));
    }
  }

  static Map<String, ?> network(Networks.Built built) {
    NetworkReport report = built.report();
    return Map.of(
        "network", built.version(),
        "links", report.links(),
        "km", report.km(),
        "components", report.components());
  }
}
