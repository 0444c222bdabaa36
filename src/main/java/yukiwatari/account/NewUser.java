package yukiwatari.account;

import java.util.Locale;
import java.util.Set;
import yukiwatari.http.Problem;

/**
 * A user to be made.
 *
 * @param login what is typed; small letters
 * @param home the organisation that keeps the account and where {@code roles} are held
 */
public record NewUser(String login, String name, OrganisationId home, Set<Role> roles) {
  /**
   * @throws Problem 400 for a login that does not look like one, an empty name or no role
   */
  public NewUser {
    login = login.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    roles = Set.copyOf(roles);
    if (!PasswordSignIn.LOGIN.matcher(login).matches()) {
      throw Problem.badInput("loginForm", login);
    }
    if (name.isEmpty()) {
      throw Problem.badInput("userName");
    }
    if (roles.isEmpty()) {
      throw Problem.badInput("userRoles", login);
    }
  }
}
