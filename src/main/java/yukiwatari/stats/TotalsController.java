package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/** Totals 集計値 of years without items: everybody reads them, a prefecture's managers enter them. */
@RestController
class TotalsController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  record View(@JsonUnwrapped KnownTotal total, boolean mayChange) {}

  /**
   * @param tag what storing the file wants as If-Match, without the quotes; the answer's ETag too
   */
  record Preview(String tag, List<Totals.Line> lines) {}

  private final Totals totals;
  private final TotalStore store;
  private final TotalsCsv csv;
  private final Actors actors;
  private final Idempotency idempotency;

  TotalsController(
      Totals totals, TotalStore store, TotalsCsv csv, Actors actors, Idempotency idempotency) {
    this.totals = totals;
    this.store = store;
    this.csv = csv;
    this.actors = actors;
    this.idempotency = idempotency;
  }

  @GetMapping(path = "/api/statistics/totals", produces = MediaType.APPLICATION_JSON_VALUE)
  List<View> list() {
    return store.list().stream().map(this::view).toList();
  }

  @GetMapping("/api/statistics/totals.csv")
  ResponseEntity<byte[]> file(Locale locale) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("totals.csv").build().toString())
        .body(csv.write(store.list(), locale));
  }

  @PostMapping("/api/statistics/totals")
  ResponseEntity<byte[]> add(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody TotalInput input) {
    Actor actor = actors.current();
    Totals.checkPerson(actor);
    return idempotency.create(
        key,
        "POST /api/statistics/totals",
        input,
        () -> ResponseEntity.status(HttpStatus.CREATED).body(view(totals.add(actor, input))));
  }

  @PutMapping("/api/statistics/totals/{id}")
  View change(@PathVariable UUID id, Version seen, @RequestBody TotalInput input) {
    return view(totals.change(actors.current(), id, seen, input));
  }

  @DeleteMapping("/api/statistics/totals/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, Version seen) {
    totals.remove(actors.current(), id, seen);
  }

  /** Tells what a file would do; with the ETag of the answer as If-Match it is then stored. */
  @PostMapping(
      path = "/api/statistics/totals/preview",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Preview> preview(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    Actor actor = actors.current();
    Totals.checkPerson(actor);
    String tag = totals.tag();
    List<Totals.Line> lines = totals.preview(actor, csv.read(file.getBytes(), locale));
    return ResponseEntity.ok()
        .eTag(tag)
        .body(new Preview(tag.substring(1, tag.length() - 1), lines));
  }

  @PostMapping(path = "/api/statistics/totals/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<Totals.Line> apply(
      @RequestPart MultipartFile file,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Locale locale)
      throws IOException {
    Actor actor = actors.current();
    Totals.checkPerson(actor);
    if (seen == null) {
      throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "versionRequired", List.of());
    }
    return totals.apply(actor, csv.read(file.getBytes(), locale), seen.strip());
  }

  private View view(KnownTotal total) {
    boolean mine =
        actors
            .find()
            .filter(actor -> actor.authority().value().equals(total.organisation()))
            .filter(Actor::managesPrefecture)
            .isPresent();
    return new View(total, mine);
  }
}
