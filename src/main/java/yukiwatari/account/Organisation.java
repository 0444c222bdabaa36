package yukiwatari.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation 団体 as others see it.
 *
 * @param code 全国地方公共団体コード, six digits; null for offices, contractors and the state
 * @param parent the prefecture of an office or municipality; of a contractor the authority that
 *     entered it
 * @param validFrom first day, null without a known beginning
 * @param validUntil the day after the last, null while it exists
 * @param successor after a merger 合併
 */
public record Organisation(
    OrganisationId id,
    @Nullable String code,
    OrganisationKind kind,
    String name,
    @Nullable String nameKana,
    @Nullable String nameEn,
    @Nullable OrganisationId parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable OrganisationId successor,
    @Nullable String phone,
    int version) {

  static @Nullable OrganisationId id(@Nullable UUID value) {
    return value == null ? null : new OrganisationId(value);
  }

  /** As the public sees it. */
  Organisation withoutPhone() {
    return new Organisation(
        id,
        code,
        kind,
        name,
        nameKana,
        nameEn,
        parent,
        validFrom,
        validUntil,
        successor,
        null,
        version);
  }

  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !validFrom.isAfter(day))
        && (validUntil == null || validUntil.isAfter(day));
  }
}
