package yukiwatari.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.geo.Bbox;

/**
 * A question asked of the solver: whose roads, which work, on which day.
 *
 * @param organisationId who asks; always a party too
 * @param municipalities in which sections are planned; empty: in all
 * @param box in which the middle of a planned section lies; null: anywhere
 * @param parties whose fleets and roads take part
 * @param machineKinds that may be sent out, as fleet names them
 * @param turns what turning costs, for each of these kinds of machine
 * @param note stands on the page and on every print; may be empty
 * @param tolerancePermille how far the km an authority serves may differ from what it administers
 * @param effortSeconds CPU seconds of each run, the same for every variant
 */
record Scenario(
    ScenarioId id,
    String name,
    UUID organisationId,
    Kind kind,
    LocalDate day,
    List<UUID> municipalities,
    @Nullable Bbox box,
    List<Party> parties,
    List<String> machineKinds,
    Map<String, TurnSeconds> turns,
    String note,
    int tolerancePermille,
    int effortSeconds,
    long seed,
    Instant createdAt,
    int version) {

  /** The work that is planned. */
  enum Kind {
    /** 新雪除雪: ploughing of carriageways. */
    SNOW,
    /** 定期パトロール: one round over the main roads. */
    PATROL;

    /** The work type of the agreement items that it concerns. */
    String workType() {
      return this == SNOW ? "PLOUGHING" : "PATROL";
    }

    List<String> machineKinds() {
      return this == SNOW
          ? List.of("PLOUGH_TRUCK", "GRADER", "WHEEL_DOZER")
          : List.of("PATROL_CAR");
    }
  }

  /**
   * @param openedAt when it opened its fleet to the scenario; null: not yet
   */
  record Party(UUID organisationId, @Nullable Instant openedAt) {}

  boolean isParty(UUID organisation) {
    return parties.stream().anyMatch(party -> party.organisationId().equals(organisation));
  }

  /** Every party has opened its fleet. */
  boolean isOpen() {
    return parties.stream().allMatch(party -> party.openedAt() != null);
  }
}
