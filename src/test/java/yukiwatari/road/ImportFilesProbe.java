package yukiwatari.road;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** An uploaded file of the city, which strangers try to look into. */
@Component
final class ImportFilesProbe implements Probe {
  private static final ImportOptions TODAY = ImportOptions.from(LocalDate.of(2023, 1, 20));
  private static final Mapping REGISTER =
      MappingJson.read(
          """
          {"target": "register", "administrator": "importer",
           "fields": {"kind": {"otherwise": "MUNICIPAL_1"}, "routeNumber": {"field": "no"}}}
          """);
  private final Uploads uploads;
  private final RoadImports imports;
  private final KeptMappings kept;
  private UUID file = SmallRegion.CITY;
  private UUID analysed = SmallRegion.CITY;
  private UUID mapping = SmallRegion.CITY;

  ImportFilesProbe(Uploads uploads, RoadImports imports, KeptMappings kept) {
    this.uploads = uploads;
    this.imports = imports;
    this.kept = kept;
  }

  @Override
  public void create() {
    try (InputStream content = new ByteArrayInputStream(new byte[] {'n', 'o', '\n', '1'})) {
      OrganisationId city = new OrganisationId(SmallRegion.CITY);
      kept.keep(city, "town-hall-mapping", "{}");
      mapping = kept.list(city).get(0).id();
      Uploads.Upload upload = uploads.store(city, "town-hall-only.csv", content);
      file = upload.id();
      try (Uploads.Copy copy = uploads.copy(upload)) {
        analysed =
            imports
                .analyse(
                    copy.file(), REGISTER, ReadOptions.NONE, TODAY, city, ImportProgress.SILENT)
                .id()
                .value();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> requests() {
    return Map.of(
        "/api/imports/files/{id}/preview", "/api/imports/files/" + file + "/preview",
        "/api/imports/{id}", "/api/imports/" + analysed,
        "/api/imports/{id}/refused", "/api/imports/" + analysed + "/refused?format=CSV",
        "/api/imports/mappings/{id}", "/api/imports/mappings/" + mapping,
        "/api/imports/{id}/apply", "/api/imports/" + analysed + "/apply",
        "/api/imports/{id}/discard", "/api/imports/" + analysed + "/discard");
  }

  /** The name of the file, and of a kept mapping. */
  @Override
  public List<String> secrets() {
    return List.of("town-hall-only.csv", "town-hall-mapping");
  }
}
