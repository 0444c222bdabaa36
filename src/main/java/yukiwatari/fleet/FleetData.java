package yukiwatari.fleet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;

/** What a dispatcher writes about the own fleet; each value checks itself. */
final class FleetData {
  private static final int LONGEST_NAME = 100;

  private FleetData() {}

  /**
   * @param longitude EPSG:6668, degrees
   */
  record OfDepot(String name, Depot.Kind kind, double longitude, double latitude) {
    OfDepot {
      name = text("name", name);
      // The extent of Japan's plane coordinate systems, so that swapped coordinates are found.
      if (!(longitude >= 122 && longitude <= 154 && latitude >= 20 && latitude <= 46)) {
        throw Problem.badInput("fleet.place", String.valueOf(longitude), String.valueOf(latitude));
      }
    }
  }

  /** As {@link Contract}; {@code until} is exclusive. */
  record OfContract(
      UUID contractor,
      String number,
      LocalDate from,
      LocalDate until,
      @Nullable BigDecimal guaranteedHours) {
    OfContract {
      number = text("number", number);
      if (!from.isBefore(until)) {
        throw Problem.badInput("fleet.period", from.toString(), until.toString());
      }
      if (guaranteedHours != null && guaranteedHours.signum() < 0) {
        throw Problem.badInput("fleet.positive", "guaranteedHours", guaranteedHours.toString());
      }
    }
  }

  /**
   * @param contract null: own staff 直営
   */
  record OfDistrict(String code, String name, @Nullable UUID contract, UUID depot) {
    OfDistrict {
      code = text("code", code);
      name = text("name", name);
    }
  }

  /**
   * As {@link Machine}.
   *
   * @param owner null: the authority itself
   * @param from first day in service; null: has always been
   * @param until first day out of service; null: stays
   */
  record OfMachine(
      String name,
      MachineKind kind,
      @Nullable UUID owner,
      @Nullable UUID district,
      UUID depot,
      boolean lent,
      double widthMeters,
      @Nullable Double weightTonnes,
      double workingSpeedKmh,
      double travelSpeedKmh,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    OfMachine {
      name = text("name", name);
      within("widthMeters", widthMeters, 99);
      within("workingSpeedKmh", workingSpeedKmh, 200);
      within("travelSpeedKmh", travelSpeedKmh, 200);
      if (weightTonnes != null) {
        within("weightTonnes", weightTonnes, 999);
      }
      if (from != null && until != null && !from.isBefore(until)) {
        throw Problem.badInput("fleet.period", from.toString(), until.toString());
      }
    }
  }

  /**
   * @param organisation who employs them; null: the authority itself
   */
  record OfCrew(
      String name,
      @Nullable UUID organisation,
      @Nullable UUID district,
      @Nullable UUID machine,
      @Nullable String phone) {
    OfCrew {
      name = text("name", name);
      phone = phone == null ? null : text("phone", phone);
    }
  }

  private static String text(String field, String value) {
    String stripped = value.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Problem.badInput("fleet.text", field, value, LONGEST_NAME);
    }
    return stripped;
  }

  private static void within(String field, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw Problem.badInput("fleet.positive", field, String.valueOf(value));
    }
  }
}
