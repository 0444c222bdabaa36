package yukiwatari.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yukiwatari.solver.AuthorityFigures;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Effect;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanCost;
import yukiwatari.solver.Problem;

/** Writes the solver's {@link Effect} with the names of sections and authorities. */
@Component
class MoveEffects {
  private final PlanDetails details;

  MoveEffects(PlanDetails details) {
    this.details = details;
  }

  MoveEffect of(OpenPlan open, WhatIfs.Answer answer) {
    Effect effect = answer.effect();
    ProblemIndex index = open.stored().index();
    Set<UUID> sections = new HashSet<>();
    effect.groups().forEach(group -> sections.add(section(index, group.group())));
    effect.changed().forEach(each -> sections.add(ofService(index, each.service())));
    List<Plan.Unserved> undone = undone(open.plan(), effect);
    undone.forEach(each -> sections.add(ofService(index, each.service())));
    Map<UUID, PlanDetails.Name> names = details.names(sections, open.scenario().day());
    Map<UUID, String> partners = details.partners(index.authorities());
    return new MoveEffect(
        answer.millis(),
        total(effect.before(), open.plan()),
        total(effect.after().cost(), effect.after()),
        authorities(answer.problem(), effect, index, partners),
        moved(effect, index, names, partners),
        changed(effect, index, names),
        undone.stream()
            .map(
                each ->
                    new MoveEffect.Undone(
                        ofService(index, each.service()),
                        name(names, ofService(index, each.service())).section(),
                        each.reason().name()))
            .distinct()
            .toList());
  }

  private static MoveEffect.Total total(PlanCost cost, Plan plan) {
    return new MoveEffect.Total(
        cost.deadheadMetres(),
        cost.deadheadMillis(),
        cost.machineMillis(),
        cost.finishMillis(),
        plan.routes().size(),
        plan.unserved().size(),
        Costs.toPrice(cost.hourlyCost() + cost.fixedCost() + cost.finishCost()));
  }

  private static List<Plan.Unserved> undone(Plan before, Effect effect) {
    Set<Integer> already = new HashSet<>();
    before.unserved().forEach(each -> already.add(each.service()));
    return effect.after().unserved().stream()
        .filter(each -> !already.contains(each.service()))
        .toList();
  }

  private static List<MoveEffect.OfAuthority> authorities(
      Problem problem, Effect effect, ProblemIndex index, Map<UUID, String> partners) {
    long[] administered = problem.administeredMetres();
    List<MoveEffect.OfAuthority> all = new ArrayList<>();
    for (int a = 0; a < index.authorities().size(); a++) {
      UUID id = index.authorities().get(a);
      all.add(
          new MoveEffect.OfAuthority(
              id,
              partners.getOrDefault(id, "?"),
              administered[a],
              side(effect.authoritiesBefore().get(a)),
              side(effect.authoritiesAfter().get(a))));
    }
    return all;
  }

  private static MoveEffect.Side side(AuthorityFigures figures) {
    return new MoveEffect.Side(
        figures.servedMetres(),
        figures.givenMetres(),
        figures.receivedMetres(),
        figures.deadheadMetres(),
        figures.finishMillis());
  }

  private static List<MoveEffect.OfSection> moved(
      Effect effect,
      ProblemIndex index,
      Map<UUID, PlanDetails.Name> names,
      Map<UUID, String> partners) {
    List<MoveEffect.OfSection> all = new ArrayList<>();
    for (Effect.OfGroup group : effect.groups()) {
      PlanDetails.Name name = name(names, section(index, group.group()));
      all.add(
          new MoveEffect.OfSection(
              name.sectionId(),
              name.section(),
              name.code(),
              name.administrator(),
              partner(index, partners, group.from()),
              partner(index, partners, group.to()),
              group.metres(),
              Costs.toPrice(group.costChange()),
              group.deadheadMillisChange(),
              group.finishMillisChange()));
    }
    return all;
  }

  private static @Nullable String partner(
      ProblemIndex index, Map<UUID, String> partners, int authority) {
    return authority == Effect.NOBODY ? null : partners.get(index.authorities().get(authority));
  }

  /** One row per section and pair of machines: passes that go the same way are one row. */
  private static List<MoveEffect.Changed> changed(
      Effect effect, ProblemIndex index, Map<UUID, PlanDetails.Name> names) {
    Set<Integer> asked = new HashSet<>();
    effect.groups().forEach(group -> asked.add(group.group()));
    Map<List<Object>, MoveEffect.Changed> rows = new LinkedHashMap<>();
    for (Effect.ChangedService each : effect.changed()) {
      int group = index.serviceGroups().get(each.service());
      PlanDetails.Name name = name(names, section(index, group));
      rows.putIfAbsent(
          List.of(name.sectionId(), each.from(), each.to()),
          new MoveEffect.Changed(
              name.sectionId(),
              name.section(),
              name.code(),
              each.from() == Effect.NOBODY ? null : each.from(),
              each.to() == Effect.NOBODY ? null : each.to(),
              asked.contains(group)));
    }
    return List.copyOf(rows.values());
  }

  private static UUID section(ProblemIndex index, int group) {
    return index.groups().get(group).sectionId();
  }

  private static UUID ofService(ProblemIndex index, int service) {
    return section(index, index.serviceGroups().get(service));
  }

  private static PlanDetails.Name name(Map<UUID, PlanDetails.Name> names, UUID section) {
    return names.getOrDefault(section, new PlanDetails.Name(section, "?", null, "?"));
  }
}
