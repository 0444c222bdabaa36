package yukiwatari.stats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The section card 「この道路は誰が除雪・巡回するか」: never prices, never persons.
 *
 * @param work agreements first; for the public empty when the administrator is only a guess
 */
record Responsibility(Section section, LocalDate day, List<Work> work) {
  /** An organisation; {@code id} is null when it is not confirmed (推定). */
  record Named(@Nullable UUID id, String name) {}

  /**
   * @param lengthMeters official, else measured on the map; null for a section without either
   */
  record Section(
      UUID id,
      String name,
      String kind,
      String routeNumber,
      @Nullable String serviceClass,
      Named administrator,
      @Nullable BigDecimal lengthMeters,
      Lengths lengths) {}

  /** Metres; null where not known. */
  record Lengths(
      @Nullable BigDecimal official, @Nullable BigDecimal cleared, @Nullable BigDecimal gis) {}

  /**
   * @param part CARRIAGEWAY, UP, DOWN, FOOTWAYS, LEFT_FOOTWAY or RIGHT_FOOTWAY
   * @param basis AGREEMENT, DISTRICT or ADMINISTRATOR: why it is this performer
   * @param contractor only for its authorities and itself
   * @param agreement null: the administrator itself
   * @param finishBy 07:00
   */
  record Work(
      String workType,
      String part,
      String basis,
      Named performer,
      @Nullable String contractor,
      @Nullable String district,
      Named payer,
      @Nullable AgreementOf agreement,
      @Nullable Integer thresholdCm,
      @Nullable String finishBy,
      @Nullable String frequency,
      @Nullable BigDecimal agreedLengthMeters) {}

  /**
   * @param until the day after the last one; null: no end
   */
  record AgreementOf(
      UUID id, String number, String title, LocalDate from, @Nullable LocalDate until) {}
}
