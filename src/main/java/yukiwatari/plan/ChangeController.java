package yukiwatari.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;

/** What may be chosen in a plan, what a change would do, and changes; parties of the scenario. */
@RestController
@RequestMapping("/api/plan-runs/{id}")
class ChangeController {
  private final PlanChanges changes;
  private final Reworks reworks;
  private final OpenPlans plans;
  private final PlanDetails details;
  private final Actors actors;

  ChangeController(
      PlanChanges changes, Reworks reworks, OpenPlans plans, PlanDetails details, Actors actors) {
    this.changes = changes;
    this.reworks = reworks;
    this.plans = plans;
    this.details = details;
    this.actors = actors;
  }

  /** Sections that go to the same target in one; a section stands in one of them. */
  record Moves(@NotEmpty @Size(max = 20) List<@Valid MoveWish> moves) {}

  @GetMapping("/sections")
  List<PlanDetails.Section> sections(@PathVariable UUID id) {
    return details.sections(plans.get(actors.current(), new RunId(id)).run().id());
  }

  /** Others' machines without a name. */
  @GetMapping("/machines")
  List<PlanDetails.Machine> machines(@PathVariable UUID id) {
    Actor actor = actors.current();
    return details.machines(plans.get(actor, new RunId(id)), actor.authority().value());
  }

  /** What other machines do than in the plan this one is based on; empty for a computed plan. */
  @GetMapping("/changed")
  List<PlanDetails.Changed> changed(@PathVariable UUID id) {
    OpenPlan open = plans.get(actors.current(), new RunId(id));
    Change change = open.change();
    return change == null ? List.of() : details.changed(change.run(), change.basedOn());
  }

  /** Nothing is stored. */
  @PostMapping("/what-if")
  MoveEffect whatIf(@PathVariable UUID id, @Valid @RequestBody Moves asked) {
    return changes.effect(actors.current(), new RunId(id), asked.moves());
  }

  /** A plan of its own; the one before stays. */
  @PostMapping("/moves")
  ResponseEntity<Map<String, UUID>> take(@PathVariable UUID id, @Valid @RequestBody Moves asked) {
    return created(changes.take(actors.current(), new RunId(id), asked.moves()));
  }

  /** A proposal for the rest of the night; takes about a second. */
  @PostMapping("/rework")
  ResponseEntity<Map<String, UUID>> rework(
      @PathVariable UUID id, @Valid @RequestBody ReworkWish wish) {
    return created(reworks.propose(actors.current(), new RunId(id), wish));
  }

  /**
   * @param seen the decision that the reader sees; left out: whatever it is
   */
  @PostMapping("/accept")
  ResponseEntity<Void> accept(
      @PathVariable UUID id, @RequestParam(required = false) Change.@Nullable Decision seen) {
    changes.decide(actors.current(), new RunId(id), Change.Decision.ACCEPTED, seen);
    return ResponseEntity.noContent().build();
  }

  /** The plan is kept in the history and may be accepted again. */
  @PostMapping("/discard")
  ResponseEntity<Void> discard(
      @PathVariable UUID id, @RequestParam(required = false) Change.@Nullable Decision seen) {
    changes.decide(actors.current(), new RunId(id), Change.Decision.DISCARDED, seen);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Map<String, UUID>> created(RunId run) {
    return ResponseEntity.created(URI.create("/api/plan-runs/" + run))
        .body(Map.of("id", run.value()));
  }
}
