package yukiwatari.road;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * Brings road files in, in two steps: {@link ImportAnalysis} reads one and says what it would
 * change; here a person sees that, decides about sections under agreements, and applies it in one
 * transaction.
 */
@Component
public class RoadImports {
  /** States after or before which there is nothing to apply. */
  private static final Set<String> OVER = Set.of("ANALYSING", "FAILED", "APPLIED", "DISCARDED");

  private final ImportAnalysis analysis;
  private final ImportRecords records;
  private final StagingStore staging;
  private final ApplyStore store;
  private final KnownRoadsStore known;
  private final Bindings bindings;
  private final SuccessorChoices choices;
  private final Networks networks;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RoadImports(
      ImportAnalysis analysis,
      ImportRecords records,
      StagingStore staging,
      ApplyStore store,
      KnownRoadsStore known,
      Bindings bindings,
      SuccessorChoices choices,
      Networks networks,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.analysis = analysis;
    this.records = records;
    this.staging = staging;
    this.store = store;
    this.known = known;
    this.bindings = bindings;
    this.choices = choices;
    this.networks = networks;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Reads a file and compares it with the roads of the day from which it holds. Changes no road.
   *
   * @param importer on whose behalf: its own roads, for a prefecture those of its municipalities
   *     too
   * @throws OpenQuestions when the file does not say how it is to be read
   * @throws UnreadableFile when it cannot be read at all
   */
  AnalysedImport analyse(
      SourceFile file,
      Mapping mapping,
      ReadOptions reading,
      ImportOptions options,
      OrganisationId importer,
      ImportProgress progress)
      throws IOException {
    ImportId id = begin(importer, file.name(), options.effectiveOn());
    return analyse(id, file, mapping, reading, options, importer, progress);
  }

  /** Puts an import up before its file is read: from now on it is found by its id. */
  ImportId begin(OrganisationId importer, String fileName, LocalDate on) {
    ImportId id = new ImportId(NewId.next());
    transaction.executeWithoutResult(status -> analysis.begin(id, importer, fileName, on));
    return id;
  }

  /** As above for an import that was put up; it has failed when this throws. */
  AnalysedImport analyse(
      ImportId id,
      SourceFile file,
      Mapping mapping,
      ReadOptions reading,
      ImportOptions options,
      OrganisationId importer,
      ImportProgress progress)
      throws IOException {
    ImportReport report;
    try {
      ImportAnalysis.Found found =
          analysis.find(id, file, mapping, reading, options, importer, progress);
      report = Objects.requireNonNull(transaction.execute(status -> analysis.stage(found)));
    } catch (IOException | RuntimeException e) {
      records.change(id, "ANALYSING", "FAILED");
      throw e;
    }
    return new AnalysedImport(id, report, bound(id, options.effectiveOn()));
  }

  /** The sections about which a person must decide before the import is applied. */
  public List<BoundSection> bound(ImportId id, LocalDate on) {
    Map<SectionId, List<SectionShare>> proposed = proposed(id);
    Set<SectionId> touched = new LinkedHashSet<>(proposed.keySet());
    touched.addAll(staging.closed(id));
    Map<SectionId, List<SectionBindings.Binding>> all = bindings.of(touched, on);
    Map<SectionId, SectionKey> keys = store.keys(all.keySet());
    return all.entrySet().stream()
        .map(
            entry ->
                new BoundSection(
                    entry.getKey(),
                    Objects.requireNonNull(keys.get(entry.getKey())),
                    entry.getValue(),
                    proposed.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private Map<SectionId, List<SectionShare>> proposed(ImportId id) {
    Map<SectionId, List<SectionShare>> proposed = new LinkedHashMap<>();
    for (Succession succession : staging.successions(id)) {
      proposed
          .computeIfAbsent(succession.predecessor(), section -> new ArrayList<>())
          .add(new SectionShare(succession.successor(), Math.min(1, succession.share())));
    }
    return proposed;
  }

  /**
   * Applies an analysed import in one transaction: old versions end, new ones begin on the day from
   * which the file holds, what became of sections is written down, agreement items move. Then
   * rebuilds the network of today.
   *
   * @throws Problem 404 when there is no such import of the organisation; 409 when it was applied
   *     already, too many rows were refused, the roads changed since it was analysed, a section has
   *     a later version, or a bound section is neither kept nor mapped. Nothing is changed then.
   */
  public Networks.Built apply(ImportId id, ImportDecisions decisions, OrganisationId importer) {
    return apply(id, decisions, importer, ImportProgress.SILENT);
  }

  Networks.Built apply(
      ImportId id, ImportDecisions decisions, OrganisationId importer, ImportProgress progress) {
    try {
      transaction.executeWithoutResult(status -> applyInside(id, decisions, importer, progress));
    } catch (RuntimeException e) {
      records.change(id, "APPLYING", "ANALYSED");
      throw e;
    }
    return rebuild(progress);
  }

  /** The network of today, after an import was applied. */
  Networks.Built rebuild(ImportProgress progress) {
    store.analyze();
    progress.at(ImportProgress.Step.NETWORK, 0, null);
    return networks.rebuild(LocalDate.now(clock));
  }

  /**
   * Says at once what {@link #apply} would refuse, and takes the import for it: nobody else applies
   * or discards it meanwhile.
   */
  void take(ImportId id, ImportDecisions decisions, OrganisationId importer) {
    transaction.executeWithoutResult(
        status -> {
          ApplyStore.Staged staged = ready(id, importer);
          if (!staged.state().equals("ANALYSED")) {
            throw Problem.conflict("import.state", staged.state());
          }
          requireChoices(id, decisions.mapped(), staged.effectiveOn());
          moves(decisions, bound(id, staged.effectiveOn()));
          records.change(id, "ANALYSED", "APPLYING");
        });
  }

  /** Gives an analysed import up; its report and refused rows stay for reading. */
  public void discard(ImportId id, OrganisationId importer) {
    transaction.executeWithoutResult(
        status -> {
          ApplyStore.Staged staged = lock(id, importer);
          if (staged.state().equals("APPLYING")) {
            throw Problem.conflict("import.state", staged.state());
          }
          staging.clear(id);
          store.finish(id, "DISCARDED", clock.instant());
        });
  }

  private ApplyStore.Staged lock(ImportId id, OrganisationId importer) {
    ApplyStore.Staged staged =
        store
            .lock(id)
            .filter(found -> found.organisation().equals(importer))
            .orElseThrow(() -> Problem.notFound("notFound"));
    if (OVER.contains(staged.state())) {
      throw Problem.conflict("import.state", staged.state());
    }
    return staged;
  }

  /** An import that may be applied, as far as it alone can tell. */
  private ApplyStore.Staged ready(ImportId id, OrganisationId importer) {
    ApplyStore.Staged staged = lock(id, importer);
    if (!staged.applicable()) {
      throw Problem.conflict("import.refused");
    }
    if (known.revision() != staged.revision()) {
      throw Problem.conflict("import.stale");
    }
    return staged;
  }

  private void applyInside(
      ImportId id, ImportDecisions decisions, OrganisationId importer, ImportProgress progress) {
    store.alone();
    ApplyStore.Staged staged = ready(id, importer);
    LocalDate on = staged.effectiveOn();
    Map<SectionId, List<SectionShare>> moves = decide(id, decisions, bound(id, on), on);
    List<String> later = store.withLaterVersions(id, on);
    if (!later.isEmpty()) {
      throw Problem.conflict("import.later", on, String.join("、", later));
    }
    store.apply(id, staged, progress);
    List<SectionId> targets =
        moves.values().stream().flatMap(List::stream).map(SectionShare::section).toList();
    List<SectionId> absent = store.notValid(targets, on);
    if (!absent.isEmpty()) {
      throw target(absent, on);
    }
    bindings.follow(proposed(id), on);
    int moved = 0;
    for (Map.Entry<SectionId, List<SectionShare>> move : moves.entrySet()) {
      progress.at(ImportProgress.Step.MOVE, moved++, (long) moves.size());
      bindings.move(move.getKey(), move.getValue(), on);
    }
    staging.clear(id);
    store.finish(id, "APPLIED", clock.instant());
  }

  /** Puts the decisions into what is staged; returns where bound sections go. */
  private Map<SectionId, List<SectionShare>> decide(
      ImportId id, ImportDecisions decisions, List<BoundSection> bound, LocalDate on) {
    requireChoices(id, decisions.mapped(), on);
    staging.keep(id, decisions.kept());
    decisions.mapped().forEach((section, to) -> staging.remap(id, section, to));
    return moves(decisions, bound);
  }

  /** Where bound sections go; throws when nobody decided about one. */
  private static Map<SectionId, List<SectionShare>> moves(
      ImportDecisions decisions, List<BoundSection> bound) {
    Map<SectionId, List<SectionShare>> moves = new HashMap<>();
    List<Problem.Field> open = new ArrayList<>();
    for (BoundSection section : bound) {
      List<SectionShare> mapped = decisions.mapped().get(section.section());
      if (decisions.kept().contains(section.section())) {
        continue;
      }
      if (mapped != null && !mapped.isEmpty()) {
        moves.put(section.section(), mapped);
      } else if (decisions.accepts(section.section()) && !section.proposed().isEmpty()) {
        moves.put(section.section(), section.proposed());
      } else {
        open.add(field(section));
      }
    }
    if (!open.isEmpty()) {
      throw new Problem(HttpStatus.CONFLICT, "import.bound", open, open.size());
    }
    return moves;
  }

  /** Nobody moves promises onto a road that has nothing to do with the file. */
  private void requireChoices(
      ImportId id, Map<SectionId, List<SectionShare>> mapped, LocalDate on) {
    if (mapped.isEmpty()) {
      return;
    }
    Map<SectionId, List<SuccessorChoice>> possible = choices.of(id, mapped.keySet(), on);
    mapped.forEach(
        (section, to) -> {
          Set<UUID> offered = new HashSet<>();
          possible.getOrDefault(section, List.of()).forEach(each -> offered.add(each.section()));
          List<SectionId> foreign =
              to.stream()
                  .map(SectionShare::section)
                  .filter(successor -> !offered.contains(successor.value()))
                  .toList();
          if (!foreign.isEmpty()) {
            throw target(foreign, on);
          }
        });
  }

  private Problem target(List<SectionId> sections, LocalDate on) {
    Map<SectionId, SectionKey> keys = store.keys(sections);
    return Problem.conflict(
        "import.target",
        on,
        sections.stream()
            .map(section -> Optional.ofNullable(keys.get(section)))
            .map(key -> key.map(RoadImports::name).orElse("?"))
            .collect(Collectors.joining("、")));
  }

  private static String name(SectionKey key) {
    return key.route().number() + " " + key.sectionCode();
  }

  private static Problem.Field field(BoundSection section) {
    return new Problem.Field(
        null,
        name(section.key()),
        section.bindings().get(0).agreementLabel(),
        "import.boundSection");
  }
}
