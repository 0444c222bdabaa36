package yukiwatari.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles somebody holds today in one organisation.
 *
 * @param code 全国地方公共団体コード, null where the organisation has none
 * @param authority the road administrator acted for, see {@link Actor}
 */
record Affiliation(
    OrganisationId organisation,
    @Nullable String code,
    String name,
    OrganisationKind kind,
    OrganisationId authority,
    Set<Role> roles) {
  Affiliation {
    roles = Set.copyOf(roles);
  }
}
