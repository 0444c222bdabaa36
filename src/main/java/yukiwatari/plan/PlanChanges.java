package yukiwatari.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;
import yukiwatari.solver.Move;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;

/**
 * Moves work in a finished plan by hand: the effect first, then, when it is wanted, a plan of its
 * own that names what was moved.
 */
@Component
class PlanChanges {
  private final OpenPlans plans;
  private final WhatIfs whatIfs;
  private final MoveEffects effects;
  private final PlanDetails details;
  private final ScenarioStore scenarios;
  private final RunStore runs;
  private final ChangeStore changes;
  private final ChangedPlans changedPlans;

  PlanChanges(
      OpenPlans plans,
      WhatIfs whatIfs,
      MoveEffects effects,
      PlanDetails details,
      ScenarioStore scenarios,
      RunStore runs,
      ChangeStore changes,
      ChangedPlans changedPlans) {
    this.plans = plans;
    this.whatIfs = whatIfs;
    this.effects = effects;
    this.details = details;
    this.scenarios = scenarios;
    this.runs = runs;
    this.changes = changes;
    this.changedPlans = changedPlans;
  }

  /** Nothing is stored. */
  MoveEffect effect(Actor actor, RunId id, List<MoveWish> wishes) {
    OpenPlan open = movable(actor, id);
    return effects.of(open, whatIfs.ask(open, moves(open, wishes)));
  }

  /** Stores the plan after the moves; the one before stays. */
  @Transactional
  RunId take(Actor actor, RunId id, List<MoveWish> wishes) {
    OpenPlan open = movable(actor, id);
    scenarios.lock(open.scenario().id());
    // Somebody may have asked for a new computation, which begins by forgetting the old plans.
    if (runs.find(id).isEmpty()) {
      throw Problem.notFound("plan.notFound");
    }
    WhatIfs.Answer answer = whatIfs.ask(open, moves(open, wishes));
    Plan plan = PlanChecker.checked(answer.problem(), answer.effect().after());
    RunId run =
        changedPlans.save(
            open.scenario().id(),
            open.run().variant(),
            actor.id().value(),
            answer.problem(),
            open.stored(),
            plan);
    changes.insert(
        run,
        id,
        Change.Kind.MOVED,
        new MoveContent(wishes.stream().map(wish -> moved(open, wish)).toList(), answer.millis()),
        actor.authority().value(),
        Change.Decision.ACCEPTED);
    return run;
  }

  /**
   * Only the authority that asked for the change decides; it may decide again.
   *
   * @param seen the decision that stands on the reader's screen, so that nobody undoes what a
   *     colleague has decided meanwhile (409); null: whatever it is
   */
  @Transactional
  void decide(Actor actor, RunId id, Change.Decision decision, Change.@Nullable Decision seen) {
    plans.get(actor, id);
    Change change = changes.find(id).orElseThrow(() -> Problem.conflict("plan.notChanged"));
    if (!change.organisationId().equals(actor.authority().value())) {
      throw Problem.forbidden("plan.notYourChange");
    }
    if (!changes.decide(id, decision, seen)) {
      throw Problem.conflict("plan.decided");
    }
  }

  private OpenPlan movable(Actor actor, RunId id) {
    OpenPlan open = plans.get(actor, id);
    if (open.begun()) {
      throw Problem.conflict("plan.begun");
    }
    return open;
  }

  private static List<Move> moves(OpenPlan open, List<MoveWish> wishes) {
    long named = wishes.stream().mapToLong(wish -> wish.sections().size()).sum();
    if (wishes.stream().flatMap(wish -> wish.sections().stream()).distinct().count() < named) {
      throw Problem.badInput("plan.twoTargets");
    }
    return wishes.stream().map(wish -> wish.of(open)).toList();
  }

  private MoveContent.Moved moved(OpenPlan open, MoveWish wish) {
    ProblemIndex index = open.stored().index();
    Integer vehicle = wish.vehicle();
    UUID target =
        vehicle == null
            ? Objects.requireNonNullElseGet(
                wish.authority(), () -> Objects.requireNonNull(wish.district()))
            : index.districts().get(open.stored().problem().vehicles().get(vehicle).district());
    return new MoveContent.Moved(
        wish.sections(),
        target,
        details.partners(List.of(target)).getOrDefault(target, "?"),
        vehicle != null);
  }
}
