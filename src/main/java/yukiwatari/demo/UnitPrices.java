package yukiwatari.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.MachineKind;
import yukiwatari.fleet.UnitPrice;
import yukiwatari.fleet.UnitPrice.TimeBand;

/** Prices by authority: each has its own level, nights and holidays cost more, standby less. */
final class UnitPrices {
  private static final LocalDate FROM = LocalDate.of(2022, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2023, 4, 1);

  private UnitPrices() {}

  static List<UnitPrice> of(List<OrganisationId> authorities, SplittableRandom random) {
    List<UnitPrice> prices = new ArrayList<>();
    for (OrganisationId authority : authorities) {
      double level = 0.92 + 0.16 * random.nextDouble();
      double standby = 0.3 + 0.2 * random.nextDouble();
      for (MachineKind kind : MachineKind.values()) {
        for (TimeBand band : TimeBand.values()) {
          for (boolean holiday : new boolean[] {false, true}) {
            double factor =
                switch (band) {
                  case DAY -> 1;
                  case NIGHT -> 1.22;
                  case STANDBY -> standby;
                };
            double yen = MachineModel.of(kind).yenPerHour() * level * factor * (holiday ? 1.08 : 1);
            prices.add(
                new UnitPrice(
                    authority, kind, band, holiday, 10 * (int) Math.round(yen / 10), FROM, UNTIL));
          }
        }
      }
    }
    return prices;
  }
}
