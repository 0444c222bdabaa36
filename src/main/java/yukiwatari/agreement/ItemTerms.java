package yukiwatari.agreement;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.SectionId;
import yukiwatari.road.StructureId;

/**
 * What one item of an agreement says: who does which work on which part of which road, by whose
 * rule and at whose cost.
 *
 * @param section null when {@code structure} is given
 * @param structure null when {@code section} is given
 * @param administrator 道路管理者, responsible by law
 * @param performer who does the work; another authority than the administrator
 * @param payer who bears the cost
 * @param contractId the performer's contract that does it; null: own staff, or not yet said
 * @param agreedLengthMeters 協定延長 as signed; null where none was agreed
 * @param frequency in words: 週1回, 降雪の都度 …
 * @param thresholdCm depth of fresh snow that calls out
 * @param finishBy the time of day by which the work is done
 */
public record ItemTerms(
    @Nullable SectionId section,
    @Nullable StructureId structure,
    WorkType work,
    Part part,
    OrganisationId administrator,
    OrganisationId performer,
    OrganisationId payer,
    @Nullable UUID contractId,
    @Nullable BigDecimal agreedLengthMeters,
    @Nullable String frequency,
    @Nullable Integer thresholdCm,
    @Nullable LocalTime finishBy,
    @Nullable String remark) {
  private static final int MAX_THRESHOLD_CM = 200;

  public ItemTerms {
    if ((section == null) == (structure == null)) {
      throw new IllegalArgumentException(
          "an item is about a section or a structure, not %s and %s".formatted(section, structure));
    }
    if (performer.equals(administrator)) {
      throw new IllegalArgumentException(
          "%s would work on its own road %s: no agreement is needed"
              .formatted(performer, section == null ? structure : section));
    }
    if (work == WorkType.FOOTWAY_CLEARING && !part.isFootway()) {
      throw new IllegalArgumentException("FOOTWAY_CLEARING of %s is not a footway".formatted(part));
    }
    if (agreedLengthMeters != null && agreedLengthMeters.signum() < 0) {
      throw new IllegalArgumentException("agreed length %s m".formatted(agreedLengthMeters));
    }
    if (thresholdCm != null && !isThreshold(thresholdCm)) {
      throw new IllegalArgumentException("threshold %d cm".formatted(thresholdCm));
    }
  }

  static boolean isThreshold(int cm) {
    return cm >= 0 && cm <= MAX_THRESHOLD_CM;
  }

  /** Who is named: all must be parties of the agreement. */
  List<OrganisationId> named() {
    return Stream.of(administrator, performer, payer).distinct().toList();
  }
}
