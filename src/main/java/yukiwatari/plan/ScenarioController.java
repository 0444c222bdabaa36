package yukiwatari.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.geo.Bbox;

/** Scenarios of the planning page; parties only. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
  private final Scenarios scenarios;
  private final ScenarioViews views;
  private final Actors actors;

  ScenarioController(Scenarios scenarios, ScenarioViews views, Actors actors) {
    this.scenarios = scenarios;
    this.views = views;
    this.actors = actors;
  }

  /**
   * @param day on which agreements, allocation and machines are taken
   * @param municipalities may be empty when there is a box
   * @param box west,south,east,north in degrees
   * @param machineKinds left out: all that suit the work
   * @param turns by kind of machine; kinds that are left out turn as usual
   * @param note that stands on the page and on prints
   * @param tolerancePermille of the km balance, 20 = 2 %
   * @param effortSeconds CPU seconds of each variant
   */
  record NewScenario(
      @NotBlank @Size(max = 200) String name,
      Scenario.@NotNull Kind kind,
      @NotNull LocalDate day,
      @NotNull @Size(max = 200) List<UUID> municipalities,
      @Nullable String box,
      @NotNull @Size(max = 200) List<UUID> parties,
      @Nullable List<String> machineKinds,
      @Nullable Map<String, @Valid TurnSeconds> turns,
      @Nullable @Size(max = 500) String note,
      @Min(0) @Max(1000) int tolerancePermille,
      @Min(1) @Max(3600) int effortSeconds,
      long seed) {}

  @GetMapping
  List<ScenarioViews.Summary> list() {
    return views.summaries(scenarios.list(actors.current()));
  }

  @PostMapping
  ResponseEntity<Map<String, UUID>> create(@Valid @RequestBody NewScenario wish) {
    ScenarioId id =
        scenarios.create(
            actors.current(),
            new Scenarios.Wish(
                wish.name(),
                wish.kind() == Scenario.Kind.PATROL,
                wish.day(),
                wish.municipalities(),
                wish.box() == null ? null : Bbox.parse(wish.box()),
                wish.parties(),
                Objects.requireNonNullElse(wish.machineKinds(), List.of()),
                Objects.requireNonNullElse(wish.note(), ""),
                wish.tolerancePermille(),
                wish.effortSeconds(),
                wish.seed()),
            Objects.requireNonNullElse(wish.turns(), Map.of()));
    return ResponseEntity.created(URI.create("/api/scenarios/" + id))
        .body(Map.of("id", id.value()));
  }

  @GetMapping("/{id}")
  ScenarioViews.Detail get(@PathVariable UUID id) {
    Actor actor = actors.current();
    Scenario scenario = scenarios.get(actor, new ScenarioId(id));
    return views.detail(scenario, scenarios.runs(scenario), actor.authority());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    scenarios.delete(actors.current(), new ScenarioId(id));
    return ResponseEntity.noContent().build();
  }

  /** The own authority opens its fleet to the scenario. */
  @PostMapping("/{id}/open")
  ResponseEntity<Void> open(@PathVariable UUID id) {
    scenarios.open(actors.current(), new ScenarioId(id));
    return ResponseEntity.noContent().build();
  }

  /** Plans today's allocation, own roads only, and the balanced exchange with the same effort. */
  @PostMapping("/{id}/runs")
  ResponseEntity<Void> run(@PathVariable UUID id) {
    scenarios.run(
        actors.current(),
        new ScenarioId(id),
        List.of(Variant.TODAY, Variant.OWN_ONLY, Variant.BALANCED));
    return ResponseEntity.accepted().build();
  }

  /** Searches, in the background, what exchange saves against how many sections change hands. */
  @PostMapping("/{id}/curve")
  ResponseEntity<Void> curve(@PathVariable UUID id) {
    scenarios.curve(actors.current(), new ScenarioId(id));
    return ResponseEntity.accepted().build();
  }
}
