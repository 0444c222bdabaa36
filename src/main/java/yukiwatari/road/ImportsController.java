package yukiwatari.road;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;

/**
 * Brings an uploaded road file in: compare it with the roads that are there, then apply or discard.
 * For administrators, each on behalf of the own authority.
 */
@RestController
@RequestMapping("/api/imports")
class ImportsController {
  private static final int LISTED_CHANGES = 500;
  private final Actors actors;
  private final Uploads uploads;
  private final RoadImports imports;
  private final StagedChanges changes;
  private final BoundSections bound;
  private final Clock clock;

  ImportsController(
      Actors actors,
      Uploads uploads,
      RoadImports imports,
      StagedChanges changes,
      BoundSections bound,
      Clock clock) {
    this.actors = actors;
    this.uploads = uploads;
    this.imports = imports;
    this.changes = changes;
    this.bound = bound;
    this.clock = clock;
  }

  /**
   * @param file an uploaded one
   * @param reading answers to its questions; the mapping among them is needed
   * @param effectiveOn the day from which it holds; null: today
   * @param complete what it does not have is gone
   */
  record AnalysisRequest(
      UUID file,
      ImportFilesController.PreviewRequest reading,
      @Nullable LocalDate effectiveOn,
      boolean complete) {}

  /**
   * @param changes the first of them, what ends first
   * @param bound sections under agreements about which a person must decide
   */
  record Analysis(
      UUID id,
      LocalDate effectiveOn,
      ImportReport report,
      List<StagedChanges.Change> changes,
      List<BoundSections.Bound> bound) {}

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

  /** What the network is after an import. */
  record Applied(int network, NetworkReport report) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Analysis analyse(@RequestBody AnalysisRequest request) throws IOException {
    Actor actor = actors.current();
    Uploads.Upload upload = uploads.get(request.file(), actor.organisation());
    String mapping = request.reading().mapping();
    if (mapping == null) {
      throw Problem.badInput("import.mapping");
    }
    LocalDate on = request.effectiveOn() == null ? LocalDate.now(clock) : request.effectiveOn();
    ImportOptions options =
        new ImportOptions(on, request.complete(), ImportOptions.DEFAULT_REFUSED_SHARE);
    try (Uploads.Copy copy = uploads.copy(upload)) {
      AnalysedImport analysed =
          imports.analyse(
              copy.file(),
              MappingJson.read(mapping),
              request.reading().options(),
              options,
              actor.authority(),
              ImportProgress.SILENT);
      return new Analysis(
          analysed.id().value(),
          on,
          analysed.report(),
          changes.list(analysed.id(), LISTED_CHANGES),
          bound.of(analysed.id(), analysed.bound(), on));
    } catch (OpenQuestions e) {
      throw Problem.badInput("import.questions");
    } catch (UnreadableFile e) {
      throw ImportTexts.problem(e);
    } catch (MappingRejected e) {
      throw ImportTexts.problem(e);
    }
  }

  @PostMapping("/{id}/apply")
  Applied apply(@PathVariable UUID id, @RequestBody Decisions decisions) {
    Networks.Built built =
        imports.apply(new ImportId(id), decisions.decisions(), actors.current().authority());
    return new Applied(built.version(), built.report());
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID id) {
    imports.discard(new ImportId(id), actors.current().authority());
  }
}
