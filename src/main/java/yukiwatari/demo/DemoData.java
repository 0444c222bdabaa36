package yukiwatari.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationData;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationRegister;
import yukiwatari.account.UserId;
import yukiwatari.agreement.BulkAgreements;
import yukiwatari.fleet.BulkFleet;
import yukiwatari.fleet.FleetBatch;
import yukiwatari.road.BulkRoads;
import yukiwatari.road.Networks;
import yukiwatari.stats.OfficeAreas;

/** Fills an empty database with the invented prefecture. */
@Component
public class DemoData {
  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

  private final JdbcClient jdbc;
  private final OrganisationRegister organisations;
  private final BulkRoads roads;
  private final Networks networks;
  private final BulkAgreements agreements;
  private final BulkFleet fleet;
  private final OfficeAreas offices;
  private final DemoUsers users;
  private final DemoScenarios scenarios;
  private final Clock clock;

  DemoData(
      JdbcClient jdbc,
      OrganisationRegister organisations,
      BulkRoads roads,
      Networks networks,
      BulkAgreements agreements,
      BulkFleet fleet,
      OfficeAreas offices,
      DemoUsers users,
      DemoScenarios scenarios,
      Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.roads = roads;
    this.networks = networks;
    this.agreements = agreements;
    this.fleet = fleet;
    this.offices = offices;
    this.users = users;
    this.scenarios = scenarios;
    this.clock = clock;
  }

  /** Whether nothing has been entered yet: no organisation. */
  public boolean isDatabaseEmpty() {
    return jdbc.sql("SELECT count(*) FROM published.organisation").query(Long.class).single() == 0;
  }

  /**
   * Loads everything in one transaction, so that a load that is killed leaves nothing behind.
   *
   * @param links about how many links the network has, 2,000 to 300,000; 10,000 take some seconds
   * @param seed the same seed loads the same prefecture
   * @throws IllegalStateException when the database has any organisation
   */
  @Transactional
  public void load(int links, long seed) {
    if (!isDatabaseEmpty()) {
      throw new IllegalStateException(
          "the database has organisations already; demonstration data goes into an empty one only");
    }
    DemoSize size = new DemoSize(links, seed);
    Stopwatch watch = new Stopwatch(Instant.now(Clock.systemUTC()));
    PrefectureDrawing drawing = PrefectureDrawing.draw(size);
    watch.report("drew {} links", drawing.net().pieces().size());
    DemoOrganisations parties =
        DemoOrganisations.of(drawing.settlements().municipalities(), this::add);
    divide(drawing.settlements().municipalities(), parties);
    DemoPrefecture prefecture = DemoPrefecture.of(drawing, parties, size);
    roads.load(prefecture.roads());
    watch.report("stored {} sections", prefecture.sections().size());
    Networks.Built network = networks.rebuild(LocalDate.now(clock));
    watch.report("built network {}", network.version());
    agreements.load(DemoPrefecture.SOURCE, prefecture.agreements().agreements());
    agreements.record(prefecture.agreements().years());
    watch.report("stored {} agreements", prefecture.agreements().agreements().size());
    UserId crew = users.add(drawing.settlements().municipalities(), parties);
    FleetBatch vehicles = DemoFleet.of(prefecture, crew, size);
    fleet.load(vehicles);
    watch.report("stored {} machines", vehicles.machines().size());
    scenarios.add(vehicles.regions(), parties);
    // Without statistics the first plan's queries take minutes, until autovacuum comes by.
    jdbc.sql("ANALYZE").update();
    watch.report("is ready: seed {}", seed);
  }

  /** The northern third of the municipalities belongs to the first office, and so on. */
  private void divide(List<Municipality> municipalities, DemoOrganisations parties) {
    List<Municipality> fromNorth =
        municipalities.stream()
            .sorted(Comparator.comparing(Municipality::seat).reversed())
            .toList();
    for (int i = 0; i < fromNorth.size(); i++) {
      int office = i * parties.offices().size() / fromNorth.size();
      offices.assign(
          parties.municipalities().get(fromNorth.get(i).index()),
          parties.offices().get(office),
          null);
    }
  }

  private OrganisationId add(DemoOrganisations.Row row) {
    return organisations
        .add(
            new OrganisationData(
                row.kind(),
                row.code(),
                row.names().kanji(),
                row.names().kana(),
                row.names().english(),
                row.parent(),
                null,
                null,
                null,
                row.phone()))
        .id();
  }

  /** Tells in the log what was done and how long it took since the beginning. */
  private record Stopwatch(Instant begin) {
    void report(String step, Object number) {
      Duration since = Duration.between(begin, Instant.now(Clock.systemUTC()));
      LOG.info("Demonstration data, {} s: " + step, since.toMillis() / 1000.0, number);
    }
  }
}
