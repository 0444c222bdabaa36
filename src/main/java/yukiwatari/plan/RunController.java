package yukiwatari.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;

/** Runs and the plans they found; parties of the scenario only. */
@RestController
@RequestMapping("/api/plan-runs/{id}")
class RunController {
  private final Scenarios scenarios;
  private final RunViews views;
  private final Actors actors;

  RunController(Scenarios scenarios, RunViews views, Actors actors) {
    this.scenarios = scenarios;
    this.views = views;
    this.actors = actors;
  }

  @PostMapping("/stop")
  ResponseEntity<Void> stop(@PathVariable UUID id) {
    scenarios.stop(actors.current(), new RunId(id));
    return ResponseEntity.accepted().build();
  }

  /** GeoJSON: a feature per leg with authority, district, route number and whether it is work. */
  @GetMapping("/legs")
  ResponseEntity<String> legs(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/geo+json"))
        .body(views.legs(scenarios.run(actors.current(), new RunId(id)).id()));
  }

  @GetMapping("/transfers")
  List<RunViews.Transfer> transfers(@PathVariable UUID id) {
    return views.transfers(scenarios.run(actors.current(), new RunId(id)).id());
  }

  @GetMapping("/unserved")
  List<RunViews.Unserved> unserved(@PathVariable UUID id) {
    return views.unserved(scenarios.run(actors.current(), new RunId(id)).id());
  }

  /** Ordered lists for printing: the own authority's machines only. */
  @GetMapping("/itineraries")
  List<RunViews.Itinerary> itineraries(@PathVariable UUID id) {
    Actor actor = actors.current();
    return views.itineraries(scenarios.run(actor, new RunId(id)).id(), actor.authority().value());
  }
}
