package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.geo.Lengths;
import yukiwatari.http.NewId;
import yukiwatari.http.Sha256;

/** Reads a road file and compares it with the roads of the day from which it holds. */
@Component
class ImportAnalysis {
  private static final long PROGRESS_ROWS = 1000;
  // Organisations without a code (the state) name the administrator in the file or by place.
  private static final String NO_CODE = "00000";

  private final FeatureReaders readers;
  private final AuthorityStore authorityStore;
  private final KnownRoadsStore known;
  private final StagingStore staging;
  private final Actors actors;
  private final ObjectMapper json;

  ImportAnalysis(
      FeatureReaders readers,
      AuthorityStore authorityStore,
      KnownRoadsStore known,
      StagingStore staging,
      Actors actors,
      ObjectMapper json) {
    this.readers = readers;
    this.authorityStore = authorityStore;
    this.known = known;
    this.staging = staging;
    this.actors = actors;
    this.json = json;
  }

  /** All that is to be stored of an analysed file. */
  record Found(
      StagingStore.Head head,
      ImportReport report,
      List<Refusal> refusals,
      RoadDiff diff,
      Map<RouteKey, RouteId> routes,
      String otherWaySource,
      List<OtherWayRecord> otherWays,
      Map<OrganisationId, MultiPolygon> areas) {}

  /** Puts the import up before anything of its file is read. */
  void begin(ImportId id, OrganisationId importer, String fileName, LocalDate on) {
    UUID by = actors.find().map(actor -> actor.id().value()).orElse(null);
    staging.create(id, importer, fileName, on, by);
  }

  /** Reads and compares; stores nothing. */
  Found find(
      ImportId id,
      SourceFile file,
      Mapping mapping,
      ReadOptions reading,
      ImportOptions options,
      OrganisationId importer,
      ImportProgress progress)
      throws IOException {
    Authorities authorities = authorityStore.on(options.effectiveOn());
    Set<OrganisationId> changeable = authorities.changeableBy(importer);
    ImportRows rows = new ImportRows(authorities, mapping, changeable);
    read(file, mapping, reading, authorities.code(importer).orElse(NO_CODE), rows, progress);
    long count = rows.accepted() + rows.refusals().size();
    List<IncomingSection> sections = rows.sections();
    progress.at(ImportProgress.Step.COMPARE, 0, null);
    Set<OrganisationId> administrators = new LinkedHashSet<>();
    sections.forEach(section -> administrators.add(section.route().administrator()));
    KnownRoads roads = known.read(administrators, options.effectiveOn());
    Set<IncomingSection> unclear = RegisterMatches.unclear(sections, roads.sections());
    if (!unclear.isEmpty()) {
      sections.removeAll(unclear);
    }
    for (IncomingSection section : unclear) {
      String route = section.routeName();
      rows.refuse(
          new Refusal(file.name(), section.row(), null, route, RefusalCode.ROUTE_HAS_SECTIONS));
    }
    RoadDiff diff =
        RoadDiff.of(roads.sections(), sections, new ProvidedFields(mapping), options.complete());
    ImportAreas areas = new ImportAreas(rows.areas(), authorities, changeable);
    areas.refusals().forEach(rows::refuse);

    ImportReport found = report(count, rows, sections, diff, areas, options);
    progress.at(ImportProgress.Step.STORE, 0, null);
    StagingStore.Head head =
        new StagingStore.Head(
            id,
            sha256(file),
            mappingJson(mapping, options),
            mapping.credit(),
            options.effectiveOn(),
            roads.revision());
    Map<RouteKey, RouteId> routes = roads.routes();
    for (SectionChange change : diff.changes()) {
      routes.computeIfAbsent(change.key().route(), route -> new RouteId(NewId.next()));
    }
    return new Found(
        head,
        found,
        rows.refusals(),
        diff,
        routes,
        mapping.name(),
        rows.otherWays(),
        areas.united());
  }

  /**
   * Stores what was found, within the caller's transaction. Other ways and areas that are as before
   * are known only now; returns the report with their number.
   */
  ImportReport stage(Found found) {
    ImportId id = found.head().id();
    staging.compared(found.head());
    staging.refusals(id, found.refusals());
    staging.sections(id, found.diff().changes(), found.routes());
    staging.successions(id, found.diff().successions());
    int otherWays = staging.otherWays(id, found.otherWaySource(), found.otherWays());
    int areas = staging.areas(id, found.head().effectiveOn(), found.areas());
    ImportReport report = found.report().with(otherWays, areas);
    staging.report(id, json.writeValueAsString(report), report.applicable());
    return report;
  }

  private void read(
      SourceFile file,
      Mapping mapping,
      ReadOptions reading,
      String importerCode,
      ImportRows rows,
      ImportProgress progress)
      throws IOException {
    RowMapper mapper = new RowMapper(mapping, new Administrator.Code(importerCode), file.name());
    long[] read = {0};
    readers.read(
        file,
        reading,
        new FeatureSink() {
          @Override
          public void feature(SourceFeature feature) {
            mapper.map(feature, rows::refuse).ifPresent(rows::row);
            if (++read[0] % PROGRESS_ROWS == 0) {
              progress.at(ImportProgress.Step.READ, read[0], null);
            }
          }

          @Override
          public void refuse(Refusal refusal) {
            rows.refuse(refusal);
          }
        });
  }

  private static ImportReport report(
      long rowCount,
      ImportRows rows,
      List<IncomingSection> sections,
      RoadDiff diff,
      ImportAreas areas,
      ImportOptions options) {
    Map<String, Long> refused = new TreeMap<>();
    rows.refusals().forEach(refusal -> refused.merge(refusal.code().name(), 1L, Long::sum));
    Map<SectionChange.Kind, Integer> kinds = new EnumMap<>(SectionChange.Kind.class);
    diff.changes().forEach(change -> kinds.merge(change.kind(), 1, Integer::sum));
    Map<LineageChange, Set<SectionId>> fates = new EnumMap<>(LineageChange.class);
    for (Succession succession : diff.successions()) {
      fates
          .computeIfAbsent(succession.change(), change -> new LinkedHashSet<>())
          .add(succession.predecessor());
    }
    Set<SectionId> succeeded = new LinkedHashSet<>();
    diff.successions().forEach(succession -> succeeded.add(succession.predecessor()));
    int gone =
        (int)
            diff.changes().stream()
                .filter(change -> change.kind() == SectionChange.Kind.CLOSED)
                .filter(change -> !succeeded.contains(change.section()))
                .count();
    double meters = sections.stream().mapToDouble(section -> meters(section.facts().line())).sum();
    return new ImportReport(
        rowCount,
        refused,
        sections.size(),
        kinds.getOrDefault(SectionChange.Kind.ADDED, 0),
        kinds.getOrDefault(SectionChange.Kind.MOVED, 0),
        kinds.getOrDefault(SectionChange.Kind.CHANGED, 0),
        fates.getOrDefault(LineageChange.SPLIT, Set.of()).size(),
        fates.getOrDefault(LineageChange.MERGE, Set.of()).size(),
        fates.getOrDefault(LineageChange.RENUMBERED, Set.of()).size(),
        fates.getOrDefault(LineageChange.TRANSFERRED, Set.of()).size(),
        gone,
        diff.unchanged(),
        diff.notInFile(),
        0,
        0,
        areas.missing(),
        Math.round(meters) / 1000.0,
        rows.refusals().size() <= options.refusedShare() * rowCount);
  }

  private static double meters(@Nullable LineString line) {
    return line == null ? 0 : Lengths.meters(line.getCoordinates());
  }

  private String mappingJson(Mapping mapping, ImportOptions options) {
    return json.writeValueAsString(
        Map.of(
            "name", mapping.name(),
            "target", mapping.target(),
            "complete", options.complete(),
            "refusedShare", options.refusedShare()));
  }

  private static String sha256(SourceFile file) throws IOException {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
