package yukiwatari.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.account.Role;
import yukiwatari.account.UserId;
import yukiwatari.support.DemoTest;

/** A patrol round 定期パトロール over the main roads of the demonstration's first region. */
@DemoTest
class PatrolPlanIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private Scenarios scenarios;
  @Autowired private RunsByHand runs;
  @Autowired private RunViews views;

  @Test
  void patrolCarsDriveTheMainRoadsAndExchangeIsNoWorseThanOwnRoadsOnly() {
    ScenarioId id = scenario();
    scenarios.run(dispatcher(), id, List.of(Variant.TODAY, Variant.OWN_ONLY, Variant.FREE));
    for (Run run : runs.execute(id)) {
      assertThat(run.state()).as("%s %s", run.variant(), run.message()).isEqualTo(Run.State.DONE);
      assertThat(runs.figures(id, run.variant()).services())
          .as("roads of %s", run.variant())
          .isGreaterThan(50);
      assertThat(
              strings(
                  run,
                  "SELECT DISTINCT m.kind FROM plan.route r JOIN published.machine m ON m.id = r.machine_id WHERE r.run_id = :run"))
          .containsExactly("PATROL_CAR");
      assertThat(
              strings(
                  run,
                  """
                  SELECT DISTINCT v.kind FROM plan.leg g JOIN published.section_version v ON v.section_id = g.section_id AND v.valid @> DATE '2023-01-20'
                   WHERE g.run_id = :run
                  """))
          .isSubsetOf("NATIONAL", "PRINCIPAL", "PREFECTURAL", "MUNICIPAL_1");
      assertThat(views.unserved(run.id()))
          .as("what is left undone says why")
          .allMatch(each -> !each.reason().isBlank());
    }
    assertThat(runs.figures(id, Variant.FREE).emptyMetres())
        .isLessThanOrEqualTo(runs.figures(id, Variant.OWN_ONLY).emptyMetres());
  }

  @Test
  void whatAnAgreementGivesToThePrefectureIsItsRoundToday() {
    ScenarioId id = scenario();
    scenarios.run(dispatcher(), id, List.of(Variant.TODAY));
    Run run = runs.execute(id).get(0);

    assertThat(
            strings(
                run,
                """
                SELECT DISTINCT CASE WHEN b.performer_id = r.authority_id THEN 'performer' ELSE 'other' END FROM plan.leg g
                  JOIN plan.route r ON r.run_id = g.run_id AND r.vehicle = g.vehicle
                  JOIN published.binding_item b ON b.section_id = g.section_id AND b.programme = 'PATROL' AND b.effective @> DATE '2023-01-20'
                 WHERE g.run_id = :run
                """))
        .as("who drives what is agreed")
        .containsExactly("performer");
  }

  private ScenarioId scenario() {
    List<UUID> region =
        List.of(
            jdbc.sql("SELECT municipality_ids FROM plan.scenario ORDER BY id LIMIT 1")
                .query((row, number) -> (UUID[]) row.getArray(1).getArray())
                .single());
    return scenarios.createOpen(
        prefecture(),
        new Scenarios.Wish("巡回の案", true, LocalDate.of(2023, 1, 20), region, region, 20, 2, 1));
  }

  private List<String> strings(Run run, String sql) {
    return jdbc.sql(sql).param("run", run.id().value()).query(String.class).list();
  }

  private UUID prefecture() {
    return jdbc.sql("SELECT id FROM published.organisation WHERE kind = 'PREFECTURE'")
        .query(UUID.class)
        .single();
  }

  private Actor dispatcher() {
    OrganisationId id = new OrganisationId(prefecture());
    return new Actor(
        new UserId(new UUID(0, 7)),
        "当番",
        id,
        id,
        OrganisationKind.PREFECTURE,
        Set.of(Role.DISPATCHER));
  }
}
