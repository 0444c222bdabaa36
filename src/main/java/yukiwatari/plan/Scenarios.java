package yukiwatari.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.geo.Bbox;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/** What dispatchers do with scenarios: make them, open their fleet to them, run and stop them. */
@Service
public class Scenarios {
  private final ScenarioStore scenarios;
  private final ProblemStore problems;
  private final RunStore runs;
  private final PlanningDataReader reader;
  private final PlanScheduler scheduler;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  Scenarios(
      ScenarioStore scenarios,
      ProblemStore problems,
      RunStore runs,
      PlanningDataReader reader,
      PlanScheduler scheduler,
      OrganisationDirectory organisations,
      Clock clock) {
    this.scenarios = scenarios;
    this.problems = problems;
    this.runs = runs;
    this.reader = reader;
    this.scheduler = scheduler;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * What a new scenario asks, as {@link Scenario}.
   *
   * @param machineKinds empty: all that suit the work
   * @param parties the other authorities; the asking one is added
   */
  public record Wish(
      String name,
      boolean patrol,
      LocalDate day,
      List<UUID> municipalities,
      @Nullable Bbox box,
      List<UUID> parties,
      List<String> machineKinds,
      String note,
      int tolerancePermille,
      int effortSeconds,
      long seed) {

    /** Within municipalities, with every machine that suits, without a note. */
    public Wish(
        String name,
        boolean patrol,
        LocalDate day,
        List<UUID> municipalities,
        List<UUID> parties,
        int tolerancePermille,
        int effortSeconds,
        long seed) {
      this(
          name,
          patrol,
          day,
          municipalities,
          null,
          parties,
          List.of(),
          "",
          tolerancePermille,
          effortSeconds,
          seed);
    }
  }

  /** The asking authority's fleet is open to its own scenario from the start. */
  @Transactional
  public ScenarioId create(Actor actor, Wish wish) {
    return create(actor, wish, Map.of());
  }

  /**
   * @param turns by kind of machine; kinds that are left out turn as usual
   */
  @Transactional
  ScenarioId create(Actor actor, Wish wish, Map<String, TurnSeconds> turns) {
    return create(actor.authority().value(), wish, Set.of(), turns);
  }

  /**
   * For the demonstration: all parties have opened their fleets.
   *
   * @param author authority that asks
   */
  @Transactional
  public ScenarioId createOpen(UUID author, Wish wish) {
    return create(author, wish, new LinkedHashSet<>(wish.parties()), Map.of());
  }

  private ScenarioId create(
      UUID author, Wish wish, Set<UUID> open, Map<String, TurnSeconds> turns) {
    Instant now = clock.instant();
    requireKind(wish.parties(), OrganisationKind::isAuthority, "plan.party");
    requireKind(wish.municipalities(), OrganisationKind::isMunicipality, "plan.municipality");
    Scenario.Kind kind = wish.patrol() ? Scenario.Kind.PATROL : Scenario.Kind.SNOW;
    if (wish.municipalities().isEmpty() && wish.box() == null) {
      throw Problem.badInput("plan.noArea");
    }
    for (String machineKind :
        Stream.concat(wish.machineKinds().stream(), turns.keySet().stream()).toList()) {
      if (!kind.machineKinds().contains(machineKind)) {
        throw Problem.badInput("plan.machineKind", machineKind);
      }
    }
    List<String> machineKinds =
        wish.machineKinds().isEmpty()
            ? kind.machineKinds()
            : List.copyOf(new LinkedHashSet<>(wish.machineKinds()));
    Map<String, TurnSeconds> allTurns = new TreeMap<>();
    for (String machineKind : machineKinds) {
      allTurns.put(machineKind, turns.getOrDefault(machineKind, TurnSeconds.usual(machineKind)));
    }
    Set<UUID> parties = new LinkedHashSet<>();
    parties.add(author);
    parties.addAll(wish.parties());
    Scenario scenario =
        new Scenario(
            new ScenarioId(NewId.next()),
            wish.name().strip(),
            author,
            kind,
            wish.day(),
            List.copyOf(new LinkedHashSet<>(wish.municipalities())),
            wish.box(),
            parties.stream()
                .map(
                    party ->
                        new Scenario.Party(
                            party, party.equals(author) || open.contains(party) ? now : null))
                .toList(),
            machineKinds,
            allTurns,
            wish.note().strip(),
            wish.tolerancePermille(),
            wish.effortSeconds(),
            wish.seed(),
            now,
            0);
    scenarios.insert(scenario);
    return scenario.id();
  }

  /** A party that nobody can speak for would never open its fleet. */
  private void requireKind(List<UUID> ids, Predicate<OrganisationKind> suits, String code) {
    for (UUID id : ids) {
      boolean known =
          organisations
              .find(new OrganisationId(id))
              .filter(found -> suits.test(found.kind()))
              .isPresent();
      if (!known) {
        throw Problem.badInput(code, id.toString());
      }
    }
  }

  List<Scenario> list(Actor actor) {
    return scenarios.list(actor.authority().value());
  }

  /** Throws 404 also when the scenario is not the actor's: whether it exists is not told. */
  Scenario get(Actor actor, ScenarioId id) {
    return scenarios
        .find(id)
        .filter(scenario -> scenario.isParty(actor.authority().value()))
        .orElseThrow(() -> Problem.notFound("plan.notFound"));
  }

  /** The actor's authority lets the scenario use its machines, districts and contracts. */
  @Transactional
  void open(Actor actor, ScenarioId id) {
    Scenario scenario = get(actor, id);
    scenarios.open(scenario.id(), actor.authority().value(), clock.instant(), actor.id().value());
  }

  /** Only the author may; its runs must have ended. */
  @Transactional
  void delete(Actor actor, ScenarioId id) {
    Scenario scenario = get(actor, id);
    if (!scenario.organisationId().equals(actor.authority().value())) {
      throw Problem.forbidden("plan.notAuthor");
    }
    if (runs.list(id).stream().anyMatch(run -> !run.state().isFinal())) {
      throw Problem.conflict("plan.stillRunning");
    }
    scenarios.delete(id);
  }

  /**
   * Builds the problem anew from today's data and queues the variants. Throws {@link Problem} (409)
   * while a party has not opened its fleet or earlier runs have not ended.
   */
  @Transactional
  void run(Actor actor, ScenarioId id, List<Variant> variants) {
    // Of two who press at once the second finds the first one's runs.
    scenarios.lock(id);
    Scenario scenario = get(actor, id);
    if (!scenario.isOpen()) {
      throw Problem.conflict("plan.notOpen");
    }
    if (runs.list(id).stream().anyMatch(run -> !run.state().isFinal())) {
      throw Problem.conflict("plan.stillRunning");
    }
    PlanningData data = reader.read(scenario);
    problems.save(id, data.networkVersion(), ProblemBuilder.build(data));
    runs.deleteAll(id);
    for (Variant variant : variants) {
      RunId run = new RunId(NewId.next());
      runs.insert(run, id, variant, actor.id().value());
      scheduler.submit(run, clock.instant());
    }
  }

  /**
   * Queues the curve of saving over the problem as it was built for the runs; an earlier curve
   * goes, but for the points that were accepted. Throws {@link Problem} (409) before the runs have
   * ended.
   */
  @Transactional
  void curve(Actor actor, ScenarioId id) {
    scenarios.lock(id);
    Scenario scenario = get(actor, id);
    List<Run> all = runs.list(scenario.id());
    if (all.isEmpty()) {
      throw Problem.conflict("plan.noPlan");
    }
    if (all.stream().anyMatch(run -> !run.state().isFinal())) {
      throw Problem.conflict("plan.stillRunning");
    }
    runs.deleteCurves(id);
    RunId run = new RunId(NewId.next());
    runs.insert(run, id, Variant.CURVE, actor.id().value());
    scheduler.submit(run, clock.instant());
  }

  /**
   * @param scenario one that the reader was given by {@link #get}
   */
  List<Run> runs(Scenario scenario) {
    return runs.list(scenario.id());
  }

  Run run(Actor actor, RunId id) {
    Run run = runs.find(id).orElseThrow(() -> Problem.notFound("plan.notFound"));
    get(actor, run.scenario());
    return run;
  }

  @Transactional
  void stop(Actor actor, RunId id) {
    runs.requestStop(run(actor, id).id());
  }
}
