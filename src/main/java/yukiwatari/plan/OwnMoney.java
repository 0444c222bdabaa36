package yukiwatari.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.FleetDirectory;
import yukiwatari.fleet.MachineKind;
import yukiwatari.fleet.UnitPrice;

/**
 * What an authority would pay for its own machines in a plan, by its own unit prices: hours away
 * from the depot by night on a working day. Standby and guaranteed minimums are not in it. Only for
 * the authority itself: from the amount and the hours the others could tell its prices.
 */
@Component
class OwnMoney {
  private static final double MILLIS_PER_HOUR = 3_600_000;

  private record Hours(MachineKind kind, long millis) {}

  private final JdbcClient jdbc;
  private final FleetDirectory fleet;

  OwnMoney(JdbcClient jdbc, FleetDirectory fleet) {
    this.jdbc = jdbc;
    this.fleet = fleet;
  }

  /**
   * @return null while the run has no plan, or when the authority has no price for a machine in it
   */
  @Nullable Long yen(Run run, OrganisationId authority, LocalDate day) {
    if (run.figures() == null) {
      return null;
    }
    Map<MachineKind, Integer> prices = new EnumMap<>(MachineKind.class);
    for (UnitPrice price : fleet.unitPrices(authority, day)) {
      if (price.timeBand() == UnitPrice.TimeBand.NIGHT && !price.holiday()) {
        prices.put(price.machineKind(), price.yenPerHour());
      }
    }
    double yen = 0;
    for (Hours hours : hours(run.id(), authority)) {
      Integer price = prices.get(hours.kind());
      if (price == null) {
        return null;
      }
      yen += price * (hours.millis() / MILLIS_PER_HOUR);
    }
    return prices.isEmpty() ? null : Math.round(yen);
  }

  private List<Hours> hours(RunId run, OrganisationId authority) {
    return jdbc.sql(
            """
            SELECT m.kind, sum(r.end_millis - r.start_millis) AS millis
              FROM plan.route r
              JOIN published.machine m ON m.id = r.machine_id
             WHERE r.run_id = :run AND r.authority_id = :authority
             GROUP BY m.kind
            """)
        .param("run", run.value())
        .param("authority", authority.value())
        .query(Hours.class)
        .list();
  }
}
