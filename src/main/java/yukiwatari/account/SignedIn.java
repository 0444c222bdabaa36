package yukiwatari.account;

import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a request: who acts, and what else it may act in.
 *
 * @param mustChangePassword nothing else is allowed until the password is one's own
 * @param affiliations all of today, at least one; {@code actor} acts in one of them
 */
record SignedIn(
    Actor actor, String login, boolean mustChangePassword, List<Affiliation> affiliations)
    implements AuthenticatedPrincipal {
  SignedIn {
    affiliations = List.copyOf(affiliations);
  }

  @Override
  public String getName() {
    return actor.id().toString();
  }
}
