package yukiwatari.road;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/** Dividing a section and joining two: what would come of it, and the deed. */
@RestController
class RearrangementController {
  private final SectionDivision division;
  private final SectionUnion union;
  private final Neighbours neighbours;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final Idempotency idempotency;
  private final Actors actors;
  private final Clock clock;

  RearrangementController(
      SectionDivision division,
      SectionUnion union,
      Neighbours neighbours,
      SectionHistory history,
      SectionPromises promises,
      Idempotency idempotency,
      Actors actors,
      Clock clock) {
    this.division = division;
    this.union = union;
    this.neighbours = neighbours;
    this.history = history;
    this.promises = promises;
    this.idempotency = idempotency;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param at longitude and latitude of the cut
   * @param parts in the direction of the line
   * @param promises what agreements say of the section from the day on
   */
  record Division(
      double atMeters,
      List<Double> at,
      List<DivisionPart> parts,
      List<SectionForDrawing.Promise> promises) {}

  record DivisionPart(
      List<double[]> line,
      double meters,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal clearedLengthMeters) {}

  /**
   * What cutting a section would make of it; the cut is given by a place near the line, or in
   * metres from its first point.
   */
  @GetMapping("/api/sections/{id}/split")
  Division preview(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Double longitude,
      @RequestParam(required = false) @Nullable Double latitude,
      @RequestParam(required = false) @Nullable Double meters) {
    LocalDate on = onDay(day);
    SectionNow now = now(id, on);
    LineString line = now.line();
    if (line == null) {
      throw Problem.conflict("section.unlocated");
    }
    MeasuredLine measured = new MeasuredLine(line);
    double at = meters == null ? measured.nearest(place(longitude, latitude)).meters() : meters;
    List<DivisionPart> parts =
        division.parts(now, at).stream()
            .map(
                part ->
                    new DivisionPart(
                        places(part.line()),
                        part.meters(),
                        part.officialLengthMeters(),
                        part.clearedLengthMeters()))
            .toList();
    Coordinate place = measured.at(at);
    return new Division(
        at, List.of(place.x, place.y), parts, promises.of(List.of(now.section()), on));
  }

  private static Coordinate place(@Nullable Double longitude, @Nullable Double latitude) {
    if (longitude == null || latitude == null) {
      throw Problem.badInput("parameterMissing", "meters");
    }
    return new Waypoint(longitude, latitude, false).coordinate();
  }

  @PostMapping("/api/sections/{id}/split")
  ResponseEntity<byte[]> split(
      @PathVariable UUID id,
      Version seen,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody SectionDivision.Request request) {
    Actor actor = actors.current();
    return idempotency.create(
        key,
        "POST /api/sections/" + id + "/split",
        request,
        () ->
            ResponseEntity.ok(
                Map.of(
                    "sections",
                    division.divide(actor, new SectionId(id), seen, request).stream()
                        .map(SectionId::value)
                        .toList())));
  }

  /** Sections of the same route that meet this one end to end. */
  @GetMapping("/api/sections/{id}/neighbours")
  List<Neighbours.Neighbour> neighbours(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
    LocalDate on = onDay(day);
    return neighbours.of(now(id, on), on);
  }

  @PostMapping("/api/sections/{id}/join")
  ResponseEntity<byte[]> join(
      @PathVariable UUID id,
      Version seen,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody SectionUnion.Request request) {
    Actor actor = actors.current();
    return idempotency.create(
        key,
        "POST /api/sections/" + id + "/join",
        request,
        () -> {
          union.unite(actor, new SectionId(id), seen, request);
          return ResponseEntity.ok(Map.of("section", id));
        });
  }

  private SectionNow now(UUID id, LocalDate on) {
    return history.find(new SectionId(id), on).orElseThrow(() -> Problem.notFound("notFound"));
  }

  private LocalDate onDay(@Nullable LocalDate day) {
    return Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
  }

  static List<double[]> places(LineString line) {
    return Arrays.stream(line.getCoordinates())
        .map(point -> new double[] {point.x, point.y})
        .toList();
  }
}
