package yukiwatari.road;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Problem;

/**
 * Sections and routes for everyone. {@code day} is ISO and defaults to today. Guessed
 * administrators are shown to signed-in people only, internal register fields only to the
 * administrator's own.
 */
@RestController
class SectionController {
  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
  private static final int MOST_FEATURES = 2000;
  private static final int MOST_ROUTES = 50;
  private static final int LONGEST_TEXT = 100;

  private final SectionReads reads;
  private final Actors actors;
  private final Clock clock;

  SectionController(SectionReads reads, Actors actors, Clock clock) {
    this.reads = reads;
    this.actors = actors;
    this.clock = clock;
  }

  @GetMapping("/api/sections/{id}")
  SectionCard card(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
    @Nullable Actor reader = actors.find().orElse(null);
    return reads
        .card(new SectionId(id), onDay(day), reader)
        .orElseThrow(() -> Problem.notFound("notFound"));
  }

  /**
   * A FeatureCollection of at most {@value #MOST_FEATURES} sections; its member {@code truncated}
   * says whether there are more.
   *
   * @param bbox {@code west,south,east,north} in degrees
   */
  @GetMapping("/api/sections")
  ResponseEntity<String> inBox(
      @RequestParam String bbox, @RequestParam(required = false) @Nullable LocalDate day) {
    List<String> features =
        reads.features(Bbox.parse(bbox), onDay(day), MOST_FEATURES, actors.find().isPresent());
    boolean truncated = features.size() > MOST_FEATURES;
    List<String> shown = truncated ? features.subList(0, MOST_FEATURES) : features;
    return ResponseEntity.ok()
        .contentType(GEO_JSON)
        .body(
            "{\"type\":\"FeatureCollection\",\"truncated\":%s,\"features\":[%s]}"
                .formatted(truncated, String.join(",", shown)));
  }

  /**
   * Routes by name, reading or number.
   *
   * @param text at least one character
   */
  @GetMapping("/api/routes")
  List<FoundRoute> routes(
      @RequestParam String text, @RequestParam(required = false) @Nullable LocalDate day) {
    String wanted = text.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text: 1–" + LONGEST_TEXT);
    }
    return reads.routes(wanted, onDay(day), MOST_ROUTES, actors.find().isPresent());
  }

  private LocalDate onDay(@Nullable LocalDate day) {
    return Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
  }
}
