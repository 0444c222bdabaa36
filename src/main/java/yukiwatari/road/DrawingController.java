package yukiwatari.road;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/** Sections that people make and complete on the map; the administrator's own people only. */
@RestController
class DrawingController {
  private static final int MOST_POINTS = 200;
  private static final double MOST_REACH_METERS = 500;

  private final Tracing tracing;
  private final WaysInView ways;
  private final SectionDrawing drawing;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final OwnSections own;
  private final LengthTolerance tolerance;
  private final Idempotency idempotency;
  private final Actors actors;
  private final Clock clock;

  DrawingController(
      Tracing tracing,
      WaysInView ways,
      SectionDrawing drawing,
      SectionHistory history,
      SectionPromises promises,
      OwnSections own,
      LengthTolerance tolerance,
      Idempotency idempotency,
      Actors actors,
      Clock clock) {
    this.tracing = tracing;
    this.ways = ways;
    this.drawing = drawing;
    this.history = history;
    this.promises = promises;
    this.own = own;
    this.tolerance = tolerance;
    this.idempotency = idempotency;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param section that is drawn; null: a new one
   * @param route null: the section's
   * @param reachMeters above 0, at most {@value #MOST_REACH_METERS}
   */
  record TraceRequest(
      List<Waypoint> points, @Nullable UUID section, @Nullable UUID route, double reachMeters) {}

  /** Fills the way between points along the roads of the current network; changes nothing. */
  @PostMapping("/api/road-trace")
  Trace trace(@RequestBody TraceRequest request) {
    int count = request.points().size();
    if (count < 1 || count > MOST_POINTS) {
      throw Problem.badInput("section.points", count, MOST_POINTS);
    }
    double reach = request.reachMeters();
    if (!(reach > 0 && reach <= MOST_REACH_METERS)) {
      throw Problem.badInput("parameter", "reachMeters", reach);
    }
    return tracing.trace(request.points(), reach, preference(request));
  }

  /**
   * Ways that no section owns, as GeoJSON.
   *
   * @param bbox {@code west,south,east,north} in degrees
   */
  @GetMapping("/api/road-trace/ways")
  ResponseEntity<String> ways(@RequestParam String bbox) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/geo+json"))
        .body(ways.features(Bbox.parse(bbox)));
  }

  private TracePreference preference(TraceRequest request) {
    UUID authority = actors.current().authority().value();
    if (request.section() == null) {
      return new TracePreference(null, request.route(), authority, null);
    }
    return history
        .find(new SectionId(request.section()), LocalDate.now(clock))
        .map(
            now ->
                new TracePreference(
                    request.section(),
                    now.route().value(),
                    now.administrator().value(),
                    now.kind()))
        .orElseGet(() -> new TracePreference(request.section(), null, authority, null));
  }

  /**
   * The own authority's sections, 位置未登録 first.
   *
   * @param text part of the route's name, its number, or number and code ("12 3"); all when left
   *     out
   */
  @GetMapping("/api/sections/own")
  OwnSections.Found own(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "false") boolean unlocated) {
    return own.list(
        actors.current().authority(), LocalDate.now(clock), text == null ? "" : text, unlocated);
  }

  /** A section as it is on a day, by default today, to be drawn. */
  @GetMapping("/api/sections/{id}/drawing")
  ResponseEntity<SectionForDrawing> get(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
    return answer(
        new SectionId(id), Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock)));
  }

  /**
   * @param line longitude and latitude each, EPSG:6668
   */
  record LineInput(LocalDate on, List<List<Double>> line) {}

  /** The section's line from a day on. */
  @PutMapping("/api/sections/{id}/line")
  ResponseEntity<SectionForDrawing> draw(
      @PathVariable UUID id, Version seen, @RequestBody LineInput input) {
    SectionId section = new SectionId(id);
    drawing.draw(actors.current(), section, seen, input.on(), DrawnLine.of(input.line()));
    return answer(section, input.on());
  }

  /** As {@link SectionDrawing.NewSection}, with its line. */
  record SectionInput(
      UUID route,
      String sectionCode,
      @Nullable String name,
      LocalDate on,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal clearedLengthMeters,
      List<List<Double>> line) {

    SectionDrawing.NewSection section() {
      return new SectionDrawing.NewSection(
          route, sectionCode, name, on, officialLengthMeters, clearedLengthMeters);
    }
  }

  @PostMapping("/api/sections")
  ResponseEntity<byte[]> add(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody SectionInput input) {
    Actor actor = actors.current();
    LineString line = DrawnLine.of(input.line());
    return idempotency.create(
        key,
        "POST /api/sections",
        input,
        () -> {
          SectionId added = drawing.add(actor, input.section(), line);
          SectionForDrawing view = view(added, input.on());
          return ResponseEntity.created(URI.create("/api/sections/" + added))
              .eTag(new Version(view.version()).eTag())
              .body(view);
        });
  }

  private ResponseEntity<SectionForDrawing> answer(SectionId section, LocalDate on) {
    SectionForDrawing view = view(section, on);
    return ResponseEntity.ok().eTag(new Version(view.version()).eTag()).body(view);
  }

  private SectionForDrawing view(SectionId section, LocalDate on) {
    SectionNow now = history.find(section, on).orElseThrow(() -> Problem.notFound("notFound"));
    LineString line = now.line();
    return new SectionForDrawing(
        section.value(),
        now.edition(),
        now.administrator().equals(actors.current().authority()),
        new SectionCard.Place(now.administrator().value(), now.administratorName()),
        new SectionCard.Route(
            now.route().value(), now.kind(), now.key().route().number(), now.routeName()),
        now.key().sectionCode(),
        now.name(),
        now.from(),
        line == null ? null : RearrangementController.places(line),
        own.near(now, on),
        new SectionCard.Lengths(now.officialMeters(), now.clearedMeters(), now.gisMeters()),
        new SectionForDrawing.Tolerance(tolerance.share(), tolerance.meters()),
        promises.of(List.of(section), on));
  }
}
