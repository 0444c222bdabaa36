package yukiwatari.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of an organisation, for those who keep it. */
@Component
final class UserList {
  /**
   * @param roles held today in the organisation that was asked for
   * @param home the organisation that keeps the account
   */
  record Entry(
      UUID id,
      String login,
      String name,
      boolean enabled,
      boolean mustChangePassword,
      boolean demo,
      List<Role> roles,
      OrganisationId home,
      int version) {}

  private static final String SELECT =
      """
      SELECT u.id, u.login, u.display_name, u.enabled, u.must_change_password, u.demo, u.organisation_id, u.version,
             array_remove(array_agg(m.role ORDER BY m.role), NULL) AS roles
        FROM account.app_user u
        LEFT JOIN account.membership m
          ON m.user_id = u.id AND m.organisation_id = :organisation AND m.valid @> :today
       WHERE (u.organisation_id = :organisation OR m.id IS NOT NULL)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  UserList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those it keeps, also when they hold no role now, and those who hold a role in it. */
  List<Entry> list(OrganisationId organisation) {
    return jdbc.sql(SELECT + " GROUP BY u.id ORDER BY u.login")
        .param("organisation", organisation.value())
        .param("today", LocalDate.now(clock))
        .query(UserList::row)
        .list();
  }

  Optional<Entry> find(OrganisationId organisation, UserId user) {
    return jdbc.sql(SELECT + " AND u.id = :user GROUP BY u.id")
        .param("organisation", organisation.value())
        .param("today", LocalDate.now(clock))
        .param("user", user.value())
        .query(UserList::row)
        .optional();
  }

  private static Entry row(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("display_name"),
        row.getBoolean("enabled"),
        row.getBoolean("must_change_password"),
        row.getBoolean("demo"),
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList(),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getInt("version"));
  }
}
