package yukiwatari.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.account.Role;
import yukiwatari.account.UserId;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Problem;
import yukiwatari.road.Networks;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallFleet;
import yukiwatari.support.SmallRegion;

/** A scenario from its first question to its stored plan. */
@PostgisTest
class PlanRunIT {
  private static final LocalDate DAY = LocalDate.of(2023, 1, 20);
  private static boolean drawn;

  @Autowired private JdbcClient jdbc;
  @Autowired private Networks networks;
  @Autowired private Scenarios scenarios;
  @Autowired private RunStore runs;
  @Autowired private RunExecution execution;
  @Autowired private RunViews views;
  @Autowired private DataSource dataSource;

  private final Actor dispatcher = dispatcher(SmallRegion.PREFECTURE, OrganisationKind.PREFECTURE);

  @BeforeEach
  void draw() {
    if (!drawn) {
      SmallRegion.create(jdbc);
      SmallFleet.create(jdbc);
      networks.rebuild(DAY);
      drawn = true;
    }
  }

  @Test
  void plansTheThreeVariantsWithTheSameEffort() {
    ScenarioId id = openScenario(1);
    scenarios.run(dispatcher, id, List.of(Variant.TODAY, Variant.OWN_ONLY, Variant.BALANCED));

    for (Run run : runs.list(id)) {
      execution.execute(run.id(), () -> false);
    }

    assertThat(runs.list(id))
        .extracting(Run::state)
        .containsExactly(Run.State.DONE, Run.State.DONE, Run.State.DONE);
    for (Run run : runs.list(id)) {
      Figures figures = Objects.requireNonNull(run.figures());
      assertThat(figures.unserved()).isZero();
      assertThat(figures.services()).isEqualTo(14);
      assertThat(Objects.requireNonNull(run.lowerBound())).isPositive();
      assertThat(run.bestCost()).isGreaterThanOrEqualTo(run.lowerBound());
      assertThat(figures.authorities()).hasSize(3);
      assertThat(figures.authorities().stream().mapToLong(Figures.OfAuthority::emptyMetres).sum())
          .isEqualTo(figures.emptyMetres());
      assertThat(legMetres(run.id(), false)).isEqualTo(figures.emptyMetres());
      assertThat(legMetres(run.id(), true)).isEqualTo(figures.workMetres());
    }
    assertThat(views.transfers(runs.list(id).get(0).id())).as("today nothing moves").isEmpty();
  }

  @Test
  void everyLegIsDrawnFromWhereTheOneBeforeEnded() {
    ScenarioId id = openScenario(1);
    Run run = planned(id, Variant.TODAY);

    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM (
                      SELECT geom, lag(ST_EndPoint(geom)) OVER (PARTITION BY vehicle ORDER BY sequence) AS before FROM plan.leg WHERE run_id = :run) l
                     WHERE geom IS NULL OR NOT ST_DWithin(ST_StartPoint(geom), coalesce(before, ST_StartPoint(geom)), 0.000001)
                    """)
                .param("run", run.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aRunThatItsServerLeftGoesOnFromTheSavedPlan() {
    ScenarioId id = openScenario(2);
    scenarios.run(dispatcher, id, List.of(Variant.FREE));
    RunId run = runs.list(id).get(0).id();
    int[] asked = {0};

    assertThatThrownBy(() -> execution.execute(run, () -> asked[0]++ > 2_000))
        .isInstanceOf(RunExecution.Interrupted.class);
    Run left = runs.find(run).orElseThrow();
    assertThat(left.state()).isEqualTo(Run.State.RUNNING);
    assertThat(savedPlan(run)).contains("route");

    execution.execute(run, () -> false);
    Run ended = runs.find(run).orElseThrow();
    assertThat(ended.state()).isEqualTo(Run.State.DONE);
    assertThat(ended.bestCost()).isLessThanOrEqualTo(left.bestCost());
  }

  @Test
  void anExecutionThatWasThoughtDeadCanNoLongerWrite() {
    ScenarioId id = openScenario(1);
    scenarios.run(dispatcher, id, List.of(Variant.TODAY));
    RunId run = runs.list(id).get(0).id();
    long dead = runs.begin(run).orElseThrow().fence();
    long alive = runs.begin(run).orElseThrow().fence();

    assertThat(runs.report(run, dead, 0.9, 1, 1, 1, "stale")).isFalse();
    assertThat(savedPlan(run)).isEqualTo("null");
    assertThat(runs.report(run, alive, 0.1, 1, 9, 4, "fresh")).isTrue();
    assertThat(savedPlan(run)).isEqualTo("fresh");
    assertThat(runs.report(run, alive, 0.2, 2, 8, 3, null)).isTrue();
    assertThat(runs.find(run).orElseThrow().abovePercent())
        .as("a lower bound does not take back what was proven")
        .isEqualTo(100);
  }

  @Test
  void ofSeveralWhoPressAtOnceOneIsHeard() throws Exception {
    ScenarioId id = openScenario(1);
    Callable<Boolean> press =
        () -> {
          try {
            scenarios.run(dispatcher, id, List.of(Variant.TODAY));
            return true;
          } catch (Problem refused) {
            return false;
          }
        };
    ExecutorService people = Executors.newFixedThreadPool(4);
    int heard = 0;
    try {
      for (Future<Boolean> pressed : people.invokeAll(Collections.nCopies(4, press))) {
        heard += pressed.get() ? 1 : 0;
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(heard).isOne();
    assertThat(runs.list(id)).hasSize(1);
  }

  @Test
  void aStoppedRunKeepsItsPlan() {
    ScenarioId id = openScenario(3600);
    scenarios.run(dispatcher, id, List.of(Variant.BALANCED));
    Run run = runs.list(id).get(0);
    scenarios.stop(dispatcher, run.id());

    execution.execute(run.id(), () -> false);

    Run stopped = runs.find(run.id()).orElseThrow();
    assertThat(stopped.state()).isEqualTo(Run.State.STOPPED);
    assertThat(stopped.figures()).isNotNull();
    assertThat(legMetres(run.id(), true)).isPositive();
  }

  @Test
  void theSchedulerTakesUpWhatWaits() throws Exception {
    ScenarioId id = openScenario(1);
    scenarios.run(dispatcher, id, List.of(Variant.TODAY));
    RunId waiting = runs.list(id).get(0).id();
    CountDownLatch done = new CountDownLatch(1);
    PlanScheduler scheduler =
        new PlanScheduler(
            dataSource,
            (run, ends) -> {
              execution.execute(run, ends);
              if (run.equals(waiting)) {
                done.countDown();
              }
            },
            1,
            true);
    scheduler.start();
    try {
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      scheduler.stop();
    }
    assertThat(runs.find(waiting).orElseThrow().state()).isEqualTo(Run.State.DONE);
  }

  @Test
  void anInterruptedRunKeepsItsPlaceInTheQueue() throws Exception {
    scenarios.run(dispatcher, openScenario(1), List.of(Variant.TODAY));
    BlockingQueue<RunId> begun = new LinkedBlockingQueue<>();
    PlanScheduler ending =
        new PlanScheduler(
            dataSource,
            (run, ends) -> {
              begun.add(run);
              while (!ends.getAsBoolean()) {
                Thread.onSpinWait();
              }
              throw new RunExecution.Interrupted();
            },
            1,
            true);
    Map<String, Instant> before = queue();
    ending.start();
    RunId interrupted = begun.poll(30, TimeUnit.SECONDS);
    ending.stop();
    assertThat(before).containsKey(String.valueOf(interrupted));
    assertThat(queue()).isEqualTo(before);
  }

  /** When each run that waits is due. */
  private Map<String, Instant> queue() {
    Map<String, Instant> due = new HashMap<>();
    jdbc.sql("SELECT task_instance, execution_time FROM plan.scheduled_task")
        .query(
            row -> {
              due.put(
                  row.getString("task_instance"),
                  row.getObject("execution_time", OffsetDateTime.class).toInstant());
            });
    return due;
  }

  @Test
  void nothingIsPlannedWithAFleetThatWasNotOpened() {
    ScenarioId id =
        scenarios.create(dispatcher, wish(List.of(SmallRegion.CITY, SmallRegion.TOWN), 1));

    assertThatThrownBy(() -> scenarios.run(dispatcher, id, List.of(Variant.FREE)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("plan.notOpen");
    scenarios.open(dispatcher(SmallRegion.CITY, OrganisationKind.CITY), id);
    scenarios.open(dispatcher(SmallRegion.TOWN, OrganisationKind.TOWN), id);
    scenarios.run(dispatcher, id, List.of(Variant.FREE));
    assertThat(runs.list(id)).hasSize(1);
  }

  @Test
  void aBoxOnTheMapIsAnAreaWithoutAnyMunicipality() {
    Bbox north = new Bbox(138.99, 40.006, 139.03, 40.014);
    ScenarioId id =
        scenarios.createOpen(
            SmallRegion.PREFECTURE,
            new Scenarios.Wish(
                "北側だけ",
                false,
                DAY,
                List.of(),
                north,
                List.of(SmallRegion.CITY, SmallRegion.TOWN),
                List.of("PLOUGH_TRUCK"),
                " 実際の管理区分ではありません ",
                50,
                1,
                1));

    Scenario scenario = scenarios.get(dispatcher, id);
    assertThat(scenario.box()).isEqualTo(north);
    assertThat(scenario.note()).isEqualTo("実際の管理区分ではありません");
    Run run = planned(id, Variant.TODAY);
    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT section_id FROM plan.leg WHERE run_id = :run AND section_id IS NOT NULL")
                .param("run", run.id().value())
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrder(SmallRegion.PREF_1, SmallRegion.PREF_2);
  }

  @Test
  void aScenarioNeedsAnAreaAndMachinesThatSuitItsWork() {
    assertThatThrownBy(() -> scenarios.create(dispatcher, wish(List.of(), null, List.of())))
        .hasMessageContaining("plan.noArea");
    assertThatThrownBy(
            () ->
                scenarios.create(
                    dispatcher, wish(List.of(SmallRegion.CITY), null, List.of("PATROL_CAR"))))
        .hasMessageContaining("plan.machineKind");
  }

  @Test
  void whatIsNamedTwiceCountsOnce() {
    List<UUID> twice = List.of(SmallRegion.CITY, SmallRegion.CITY);
    ScenarioId id = scenarios.create(dispatcher, wish(twice, null, List.of("GRADER", "GRADER")));
    Scenario scenario = scenarios.get(dispatcher, id);
    assertThat(scenario.municipalities()).containsExactly(SmallRegion.CITY);
    assertThat(scenario.machineKinds()).containsExactly("GRADER");
  }

  @Test
  void aScenarioNamesOnlyAuthoritiesAndMunicipalitiesThatThereAre() {
    UUID nobody = new UUID(7, 7);
    assertThatThrownBy(() -> scenarios.create(dispatcher, wish(List.of(nobody), 1)))
        .hasMessageContaining("plan.party");
    assertThatThrownBy(
            () ->
                scenarios.create(
                    dispatcher, wish(List.of(SmallRegion.PREFECTURE), null, List.of())))
        .hasMessageContaining("plan.municipality");
  }

  private static Scenarios.Wish wish(
      List<UUID> municipalities, @Nullable Bbox box, List<String> machineKinds) {
    return new Scenarios.Wish(
        "案", false, DAY, municipalities, box, List.of(), machineKinds, "", 50, 1, 1);
  }

  @Test
  void aStrangerDoesNotLearnThatAScenarioExists() {
    ScenarioId id = scenarios.create(dispatcher, wish(List.of(), 1));

    assertThatThrownBy(() -> scenarios.get(dispatcher(SmallRegion.CITY, OrganisationKind.CITY), id))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("notFound");
  }

  private Run planned(ScenarioId id, Variant variant) {
    scenarios.run(dispatcher, id, List.of(variant));
    RunId run = runs.list(id).get(0).id();
    execution.execute(run, () -> false);
    return runs.find(run).orElseThrow();
  }

  private ScenarioId openScenario(int effortSeconds) {
    return scenarios.createOpen(
        SmallRegion.PREFECTURE, wish(List.of(SmallRegion.CITY, SmallRegion.TOWN), effortSeconds));
  }

  private static Scenarios.Wish wish(List<UUID> parties, int effortSeconds) {
    return new Scenarios.Wish(
        "冬の案",
        false,
        DAY,
        List.of(SmallRegion.CITY, SmallRegion.TOWN),
        parties,
        50,
        effortSeconds,
        1);
  }

  private String savedPlan(RunId run) {
    return jdbc.sql("SELECT saved_plan FROM plan.run WHERE id = :id")
        .param("id", run.value())
        .query((row, number) -> String.valueOf(row.getString(1)))
        .single();
  }

  private long legMetres(RunId run, boolean work) {
    return jdbc.sql(
            "SELECT coalesce(sum(metres), 0) FROM plan.leg WHERE run_id = :run AND (section_id IS NOT NULL) = :work")
        .param("run", run.value())
        .param("work", work)
        .query(Long.class)
        .single();
  }

  private static Actor dispatcher(UUID organisation, OrganisationKind kind) {
    OrganisationId id = new OrganisationId(organisation);
    return new Actor(new UserId(new UUID(0, 7)), "当番", id, id, kind, Set.of(Role.DISPATCHER));
  }
}
