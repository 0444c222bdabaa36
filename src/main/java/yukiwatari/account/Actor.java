package yukiwatari.account;

import java.util.Set;

/**
 * Who is asking: a signed-in person acting in one organisation.
 *
 * @param organisation where the roles are held
 * @param authority the road administrator acted for: the organisation itself, or the prefecture of
 *     an office; for a contractor the contractor itself
 * @param kind of {@code organisation}
 */
public record Actor(
    UserId id,
    String name,
    OrganisationId organisation,
    OrganisationId authority,
    OrganisationKind kind,
    Set<Role> roles) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Decides for a prefecture, in it or in one of its offices. */
  public boolean managesPrefecture() {
    return has(Role.MANAGER)
        && (kind == OrganisationKind.PREFECTURE || kind == OrganisationKind.OFFICE);
  }
}
