package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;

/**
 * Road files before they are imported: upload, questions, preview. For administrators, each only
 * within the own organisation.
 */
@RestController
@RequestMapping("/api/imports")
class ImportFilesController {
  private final Actors actors;
  private final Uploads uploads;
  private final FilePreviews previews;
  private final JdbcClient jdbc;
  private final ImportLimits limits;
  private final DataSize longestUpload;

  ImportFilesController(
      Actors actors,
      Uploads uploads,
      FilePreviews previews,
      JdbcClient jdbc,
      ImportLimits limits,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize longestUpload) {
    this.actors = actors;
    this.uploads = uploads;
    this.previews = previews;
    this.jdbc = jdbc;
    this.limits = limits;
    this.longestUpload = longestUpload;
  }

  /**
   * Answers to the file's questions, and what its fields mean; all may be absent.
   *
   * @param encoding as {@link Encodings#find} knows it
   * @param headRow row of a table in which its heading begins, from 1; null: it is found
   * @param headRows how many rows it has; null: 1
   * @param mapping JSON text
   */
  record PreviewRequest(
      @Nullable String encoding,
      @Nullable Integer srid,
      @Nullable String layer,
      @Nullable Long headRow,
      @Nullable Integer headRows,
      @Nullable String mapping) {

    ReadOptions options() {
      return new ReadOptions(encoding == null ? null : charset(encoding), srid, layer, head());
    }

    private TableHead.@Nullable Place head() {
      return headRow == null
          ? null
          : new TableHead.Place(headRow, Objects.requireNonNullElse(headRows, 1));
    }

    private static Charset charset(String name) {
      return Encodings.find(name).orElseThrow(() -> Problem.badInput("import.encoding", name));
    }
  }

  /**
   * @param fileBytes the largest file that may be uploaded
   */
  record Limits(long fileBytes) {}

  /** Told beforehand, so that nobody waits for a file that will be refused. */
  @GetMapping("/limits")
  Limits limits() {
    return new Limits(Math.min(longestUpload.toBytes(), limits.maxFileBytes()));
  }

  /** A mapping that comes with the server. */
  record Preset(String name, String title, String mapping) {}

  @GetMapping("/presets")
  List<Preset> presets() {
    return MappingPresets.NAMES.stream()
        .map(name -> new Preset(name, MappingPresets.get(name).name(), MappingPresets.json(name)))
        .toList();
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Uploads.Upload upload(@RequestParam("file") MultipartFile file) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (name.isBlank() || file.isEmpty()) {
      throw Problem.badInput("import.empty");
    }
    try (InputStream content = file.getInputStream()) {
      return uploads.store(actors.current().organisation(), name, content);
    }
  }

  @PostMapping("/files/{id}/preview")
  FilePreview preview(@PathVariable UUID id, @RequestBody PreviewRequest request, Locale locale)
      throws IOException {
    Actor actor = actors.current();
    Uploads.Upload upload = uploads.get(id, actor.organisation());
    try (Uploads.Copy copy = uploads.copy(upload)) {
      Mapping mapping = request.mapping() == null ? null : MappingJson.read(request.mapping());
      return previews.preview(copy.file(), request.options(), mapping, importer(actor), locale);
    } catch (UnreadableFile e) {
      throw ImportTexts.problem(e);
    } catch (MappingRejected e) {
      throw ImportTexts.problem(e);
    }
  }

  private Administrator.Code importer(Actor actor) {
    return jdbc.sql("SELECT code FROM published.organisation WHERE id = :id AND code IS NOT NULL")
        .param("id", actor.authority().value())
        .query(String.class)
        .optional()
        .map(Administrator.Code::new)
        .orElseThrow(() -> Problem.badInput("import.authority"));
  }
}
