package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * An agreement that was concluded already, for a bulk load.
 *
 * @param number as the offices write it: 第12号
 * @param season null: all year
 * @param parties at least two; the first wrote it
 * @param items at least one
 */
public record AgreementRecord(
    AgreementId id,
    String number,
    String title,
    AgreementKind kind,
    @Nullable String legalBasis,
    Period period,
    @Nullable Season season,
    LocalDate concludedOn,
    List<Signature> parties,
    List<ItemTerms> items) {
  /** A party and the number of its document 文書番号, where known. */
  public record Signature(OrganisationId organisation, @Nullable String documentNumber) {}

  public AgreementRecord {
    parties = List.copyOf(parties);
    items = List.copyOf(items);
    List<OrganisationId> signed = parties.stream().map(Signature::organisation).toList();
    if (signed.stream().distinct().count() < 2) {
      throw new IllegalArgumentException("agreement %s has parties %s".formatted(number, signed));
    }
    for (ItemTerms item : items) {
      if (!signed.containsAll(item.named())) {
        throw new IllegalArgumentException(
            "agreement %s: item %s names others than its parties %s"
                .formatted(number, item, signed));
      }
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("agreement %s has no item".formatted(number));
    }
  }

  /** Where it stands on a day. */
  AgreementState state(LocalDate today) {
    if (today.isBefore(period.from())) {
      return AgreementState.CONCLUDED;
    }
    return today.isBefore(period.until()) ? AgreementState.IN_FORCE : AgreementState.ENDED;
  }
}
