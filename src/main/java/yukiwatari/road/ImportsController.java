package yukiwatari.road;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  private final Clock clock;

  ImportsController(
      Actors actors, Uploads uploads, RoadImports imports, StagedChanges changes, Clock clock) {
    this.actors = actors;
    this.uploads = uploads;
    this.imports = imports;
    this.changes = changes;
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
      List<Bound> bound) {}

  /**
   * @param proposed number of successors that geometry found; 0: it can only be kept
   */
  record Bound(
      UUID section, String number, String sectionCode, List<String> agreements, int proposed) {}

  /**
   * @param acceptProposals items of agreements go to the successors that geometry found
   * @param kept bound sections that stay as they are
   */
  record Decisions(boolean acceptProposals, Set<UUID> kept) {}

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
          analysed.bound().stream().map(ImportsController::bound).toList());
    } catch (OpenQuestions e) {
      throw Problem.badInput("import.questions");
    } catch (UnreadableFile e) {
      throw ImportTexts.problem(e);
    } catch (MappingRejected e) {
      throw ImportTexts.problem(e);
    }
  }

  private static Bound bound(BoundSection section) {
    return new Bound(
        section.section().value(),
        section.key().route().number(),
        section.key().sectionCode(),
        section.bindings().stream()
            .map(SectionBindings.Binding::agreementLabel)
            .distinct()
            .toList(),
        section.proposed().size());
  }

  @PostMapping("/{id}/apply")
  Applied apply(@PathVariable UUID id, @RequestBody Decisions decisions) {
    Set<SectionId> kept =
        decisions.kept().stream()
            .map(SectionId::new)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    Networks.Built built =
        imports.apply(
            new ImportId(id),
            new ImportDecisions(decisions.acceptProposals(), kept, Map.of()),
            actors.current().authority());
    return new Applied(built.version(), built.report());
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID id) {
    imports.discard(new ImportId(id), actors.current().authority());
  }
}
