package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 新旧対照: what an agreement changes against the one that it supersedes or renews, as one reader may
 * see both.
 *
 * @param before the earlier agreement
 * @param after the later one
 * @param changed what of the two differs
 * @param items by road; those that say the same are only counted
 * @param unchanged items that say the same, whatever their days
 */
record AgreementDifferences(
    Terms before, Terms after, Set<TermField> changed, List<ItemChange> items, int unchanged) {

  enum TermField {
    TITLE,
    KIND,
    LEGAL_BASIS,
    PERIOD,
    SEASON,
    PARTIES,
    REMARK
  }

  enum ItemField {
    ADMINISTRATOR,
    PERFORMER,
    PAYER,
    CONTRACT,
    LENGTH,
    FREQUENCY,
    THRESHOLD,
    FINISH_BY,
    REMARK
  }

  /**
   * @param parties their names, in no order that says anything
   */
  record Terms(
      UUID id,
      String number,
      String title,
      AgreementKind kind,
      @Nullable String legalBasis,
      LocalDate periodFrom,
      LocalDate periodUntil,
      @Nullable String seasonFrom,
      @Nullable String seasonUntil,
      List<String> parties,
      @Nullable String remark) {}

  /**
   * An item of one side only, or of both with other terms.
   *
   * @param before null: added
   * @param after null: gone
   * @param changed empty unless both are there
   */
  record ItemChange(
      AgreementDetail.@Nullable Item before,
      AgreementDetail.@Nullable Item after,
      Set<ItemField> changed) {}
}
