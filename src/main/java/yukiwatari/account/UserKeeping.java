package yukiwatari.account;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/**
 * What an administrator does with the people of an organisation. The account itself (name,
 * password, enabled) belongs to its home: whoever gave somebody of another organisation a role must
 * not be able to take over that account.
 */
@Component
class UserKeeping {
  private final JdbcClient jdbc;
  private final Keepers keepers;
  private final UserList users;
  private final UserRegister register;
  private final Memberships memberships;

  UserKeeping(
      JdbcClient jdbc,
      Keepers keepers,
      UserList users,
      UserRegister register,
      Memberships memberships) {
    this.jdbc = jdbc;
    this.keepers = keepers;
    this.users = users;
    this.register = register;
    this.memberships = memberships;
  }

  @Transactional
  UserList.Entry add(Actor actor, NewUser user) {
    keepers.check(actor, user.home());
    return get(user.home(), register.add(user));
  }

  /**
   * @throws Problem 412 when {@code seen} is old; 409 when nobody would be left to administrate
   */
  @Transactional
  UserList.Entry change(
      Actor actor,
      UserId id,
      Version seen,
      OrganisationId organisation,
      String name,
      boolean enabled,
      Set<Role> roles) {
    keepers.check(actor, organisation);
    UserList.Entry before = get(organisation, id);
    seen.check(before.version());
    if (before.enabled() != enabled || !before.name().equals(name.strip())) {
      keepers.check(actor, before.home());
    }
    if (name.isBlank()) {
      throw Problem.badInput("userName");
    }
    boolean hadAdministrator = keepers.hasAdministrator(organisation);
    update(id, seen, name.strip(), enabled);
    memberships.set(id, organisation, roles);
    if (hadAdministrator && !keepers.hasAdministrator(organisation)) {
      throw Problem.conflict("lastAdministrator", before.name());
    }
    if (!enabled) {
      register.endSessions(id);
    }
    return get(organisation, id);
  }

  /**
   * @return the new password, to be told once
   */
  @Transactional
  String resetPassword(Actor actor, UserId id, OrganisationId organisation) {
    keepers.check(actor, organisation);
    keepers.check(actor, get(organisation, id).home());
    return register.resetPassword(id);
  }

  private void update(UserId id, Version seen, String name, boolean enabled) {
    int rows =
        jdbc.sql(
                """
                UPDATE account.app_user SET display_name = :name, enabled = :enabled, version = version + 1
                 WHERE id = :id AND version = :version
                """)
            .param("name", name)
            .param("enabled", enabled)
            .param("id", id.value())
            .param("version", seen.number())
            .update();
    if (rows == 0) {
      throw Problem.versionMismatch(seen.number() + 1);
    }
  }

  private UserList.Entry get(OrganisationId organisation, UserId user) {
    return users.find(organisation, user).orElseThrow(() -> Problem.notFound("notFound"));
  }
}
