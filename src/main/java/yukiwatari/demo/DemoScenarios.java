package yukiwatari.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.PlanningRegion;
import yukiwatari.plan.Scenarios;

/** A scenario ready to be planned for each named region; all parties have opened their fleets. */
@Component
class DemoScenarios {
  private static final int TOLERANCE_PERMILLE = 20;
  private static final int EFFORT_SECONDS = 20;

  private final Scenarios scenarios;
  private final Clock clock;

  DemoScenarios(Scenarios scenarios, Clock clock) {
    this.scenarios = scenarios;
    this.clock = clock;
  }

  /** The prefecture asks; the parties are the municipalities of the region. */
  void add(List<PlanningRegion> regions, DemoOrganisations organisations) {
    for (PlanningRegion region : regions) {
      List<UUID> municipalities =
          region.municipalities().stream().map(OrganisationId::value).toList();
      scenarios.createOpen(
          organisations.prefecture().value(),
          new Scenarios.Wish(
              region.name() + "の新雪除雪",
              false,
              LocalDate.now(clock),
              municipalities,
              municipalities,
              TOLERANCE_PERMILLE,
              EFFORT_SECONDS,
              1));
    }
  }
}
