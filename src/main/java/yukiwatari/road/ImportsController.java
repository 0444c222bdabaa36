package yukiwatari.road;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.http.Progress;

/**
 * Brings an uploaded road file in: compare it with the roads that are there, then apply or discard.
 * Both run in the background and are found by the import's id. For administrators, each on behalf
 * of the own authority.
 */
@RestController
@RequestMapping("/api/imports")
class ImportsController {
  private final Actors actors;
  private final Uploads uploads;
  private final RoadImports imports;
  private final ImportJobs jobs;
  private final ImportViews views;
  private final Clock clock;

  ImportsController(
      Actors actors,
      Uploads uploads,
      RoadImports imports,
      ImportJobs jobs,
      ImportViews views,
      Clock clock) {
    this.actors = actors;
    this.uploads = uploads;
    this.imports = imports;
    this.jobs = jobs;
    this.views = views;
    this.clock = clock;
  }

  /**
   * @param file an uploaded one
   * @param reading answers to its questions; the mapping among them is needed
   * @param effectiveOn the day from which it holds; null: today
   * @param complete what it does not have is gone
   * @param rows as the preview counted them, to tell how far the reading is; null: not counted
   */
  record AnalysisRequest(
      UUID file,
      ImportFilesController.PreviewRequest reading,
      @Nullable LocalDate effectiveOn,
      boolean complete,
      @Nullable Long rows) {}

  /**
   * Every bound section must stand in one of them.
   *
   * @param accepted bound sections that go to the successors that geometry found
   * @param kept bound sections that stay as they are
   * @param mapped by section: its successors instead of those; their shares add up to 1
   */
  record Decisions(
      Set<UUID> accepted, Set<UUID> kept, Map<UUID, List<BoundSections.Share>> mapped) {

    ImportDecisions decisions() {
      return new ImportDecisions(
          false,
          sections(accepted),
          sections(kept),
          mapped.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      each -> new SectionId(each.getKey()),
                      each ->
                          each.getValue().stream().map(BoundSections.Share::toShare).toList())));
    }

    private static Set<SectionId> sections(Set<UUID> ids) {
      return ids.stream().map(SectionId::new).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The newest imports of the own authority. */
  @GetMapping
  List<ImportViews.Line> list() {
    return views.list(actors.current());
  }

  @GetMapping("/{id}")
  ImportViews.View get(@PathVariable UUID id) {
    return views.get(new ImportId(id), actors.current());
  }

  /** Begins to read and compare; the answer names the progress to watch. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportViews.View analyse(@RequestBody AnalysisRequest request) {
    Actor actor = actors.current();
    OrganisationId importer = actor.authority();
    Uploads.Upload upload = uploads.get(request.file(), actor.organisation());
    Mapping mapping = mapping(request.reading().mapping());
    ReadOptions reading = request.reading().options();
    LocalDate on = request.effectiveOn() == null ? LocalDate.now(clock) : request.effectiveOn();
    ImportOptions options =
        new ImportOptions(on, request.complete(), ImportOptions.DEFAULT_REFUSED_SHARE);
    ImportId id = imports.begin(importer, upload.name(), on);
    jobs.start(
        id,
        actor,
        progress -> {
          try (Uploads.Copy copy = uploads.copy(upload)) {
            imports.analyse(
                id,
                copy.file(),
                mapping,
                reading,
                options,
                importer,
                told(progress, request.rows()));
          }
          return Map.of();
        });
    return views.get(id, actor);
  }

  private static Mapping mapping(@Nullable String json) {
    if (json == null) {
      throw Problem.badInput("import.mapping");
    }
    try {
      return MappingJson.read(json);
    } catch (MappingRejected e) {
      throw ImportTexts.problem(e);
    }
  }

  private static ImportProgress told(Progress progress, @Nullable Long rows) {
    return (step, done, total) ->
        progress.advance(
            "import.step." + step, done, step == ImportProgress.Step.READ ? rows : total);
  }

  /** Begins to apply; what can be refused at once is refused at once. */
  @PostMapping("/{id}/apply")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportViews.View apply(@PathVariable UUID id, @RequestBody Decisions body) {
    Actor actor = actors.current();
    ImportId of = new ImportId(id);
    ImportDecisions decisions = body.decisions();
    imports.take(of, decisions, actor.authority());
    jobs.start(
        of,
        actor,
        progress ->
            ImportViews.network(
                imports.apply(of, decisions, actor.authority(), told(progress, null))));
    return views.get(of, actor);
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID id) {
    imports.discard(new ImportId(id), actors.current().authority());
  }
}
