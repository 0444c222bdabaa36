package yukiwatari.road;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;

/**
 * Places on routes, for everyone. Metres are geodesic along the route's sections in the order of
 * their codes, as {@link RouteLine} puts them; they differ from the distance marks along the road
 * as far as the register's lengths differ from the map's.
 */
@RestController
class RoutePlaceController {
  private static final int LONGEST_TEXT = 100;
  private static final double MOST_REACH_METERS = 500;

  private final RoutePlaces places;
  private final Actors actors;
  private final Clock clock;

  RoutePlaceController(RoutePlaces places, Actors actors, Clock clock) {
    this.places = places;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param text 県道5号 12.3k, 国道7号, 雪見台線 1k200
   */
  @GetMapping("/api/route-places")
  List<RoutePlaces.Found> find(
      @RequestParam String text, @RequestParam(required = false) @Nullable LocalDate day) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text: 1–" + LONGEST_TEXT);
    }
    return places.find(text, onDay(day), actors.find().isPresent());
  }

  /** The place so many metres from a route's start; {@code beyond} when the route is shorter. */
  @GetMapping("/api/routes/{id}/place")
  RoutePlaces.Found at(
      @PathVariable UUID id,
      @RequestParam double meters,
      @RequestParam(required = false) @Nullable LocalDate day) {
    if (!(meters >= 0 && meters < 1e7)) {
      throw Problem.badInput("parameter", "meters", meters);
    }
    return places.at(id, meters, onDay(day)).orElseThrow(() -> Problem.notFound("notFound"));
  }

  /**
   * Route, km and section of the road at a point.
   *
   * @param section only this one; null: the nearest
   * @param reachMeters how far the road may be, at most {@value #MOST_REACH_METERS}
   */
  @GetMapping("/api/route-places/near")
  RoutePlaces.Found near(
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(defaultValue = "50") double reachMeters,
      @RequestParam(required = false) @Nullable UUID section,
      @RequestParam(required = false) @Nullable LocalDate day) {
    if (!(reachMeters > 0 && reachMeters <= MOST_REACH_METERS)) {
      throw Problem.badInput("parameter", "reachMeters", reachMeters);
    }
    return places
        .near(
            new Waypoint(longitude, latitude, false).coordinate(),
            reachMeters,
            section == null ? null : new SectionId(section),
            onDay(day))
        .orElseThrow(() -> Problem.notFound("route.nowhere", Math.round(reachMeters)));
  }

  private LocalDate onDay(@Nullable LocalDate day) {
    return Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
  }
}
