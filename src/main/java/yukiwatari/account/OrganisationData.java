package yukiwatari.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;

/**
 * What can be written about an organisation; see {@link Organisation} for the meaning. Prefectures
 * and municipalities need a code, and a prefecture has no parent.
 */
public record OrganisationData(
    OrganisationKind kind,
    @Nullable String code,
    String name,
    @Nullable String nameKana,
    @Nullable String nameEn,
    @Nullable OrganisationId parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable OrganisationId successor,
    @Nullable String phone) {

  public OrganisationData {
    if (name.isBlank()) {
      throw Problem.badInput("organisationName");
    }
    if (code == null ? needsCode(kind) : code.isBlank()) {
      throw Problem.badInput("organisationCodeMissing", name);
    }
    code = code == null ? null : OrganisationCode.parse(code).value();
    if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
      throw Problem.badInput("organisationValidity", name, validFrom, validUntil);
    }
  }

  /** A new one with a name only; the rest is unknown or may follow. */
  public static OrganisationData of(
      OrganisationKind kind, @Nullable String code, String name, @Nullable OrganisationId parent) {
    return new OrganisationData(kind, code, name, null, null, parent, null, null, null, null);
  }

  /** The same with another parent. */
  OrganisationData under(@Nullable OrganisationId keeper) {
    return new OrganisationData(
        kind, code, name, nameKana, nameEn, keeper, validFrom, validUntil, successor, phone);
  }

  private static boolean needsCode(OrganisationKind kind) {
    return kind == OrganisationKind.PREFECTURE || kind.isMunicipality();
  }
}
