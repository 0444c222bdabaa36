package yukiwatari.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads afresh at every request who a user is today: a role that was taken away, an account that
 * was closed and a membership that ended count at once, whatever session is open.
 */
@Component
final class SignedInReader {
  /** Today's memberships of an enabled user, one row per organisation. */
  private static final String MEMBERSHIPS =
      """
      SELECT u.login, u.display_name, u.must_change_password, o.id, o.code, o.name, o.kind,
             CASE WHEN o.kind = 'OFFICE' THEN coalesce(o.parent_id, o.id) ELSE o.id END AS authority_id,
             array_agg(m.role) AS roles
        FROM account.app_user u
        JOIN account.membership m ON m.user_id = u.id AND m.valid @> :today
        JOIN account.organisation o ON o.id = m.organisation_id AND o.valid @> :today
       WHERE u.id = :user AND u.enabled AND (:demo OR NOT u.demo)
       GROUP BY u.id, o.id
       ORDER BY o.code NULLS LAST, o.name, o.id
      """;

  private record Row(String login, String name, boolean mustChange, Affiliation affiliation) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean demo;

  SignedInReader(JdbcClient jdbc, Clock clock, @Value("${yukiwatari.demo:false}") boolean demo) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.demo = demo;
  }

  /**
   * @param chosen the organisation to act in; when null or no longer held, the first by code
   * @return empty when the user may not be here today
   */
  Optional<SignedIn> find(UserId user, @Nullable OrganisationId chosen) {
    List<Row> rows =
        jdbc.sql(MEMBERSHIPS)
            .param("user", user.value())
            .param("today", LocalDate.now(clock))
            .param("demo", demo)
            .query(SignedInReader::row)
            .list();
    return rows.stream()
        .filter(row -> row.affiliation.organisation().equals(chosen))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(row -> signedIn(user, row, rows));
  }

  /** False on a server that was just set up. */
  boolean anyUser() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM account.app_user)").query(Boolean.class).single();
  }

  private static SignedIn signedIn(UserId user, Row acting, List<Row> all) {
    Affiliation in = acting.affiliation;
    Actor actor =
        new Actor(user, acting.name, in.organisation(), in.authority(), in.kind(), in.roles());
    return new SignedIn(
        actor, acting.login, acting.mustChange, all.stream().map(Row::affiliation).toList());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("login"),
        row.getString("display_name"),
        row.getBoolean("must_change_password"),
        new Affiliation(
            new OrganisationId(row.getObject("id", UUID.class)),
            row.getString("code"),
            row.getString("name"),
            OrganisationKind.valueOf(row.getString("kind")),
            new OrganisationId(row.getObject("authority_id", UUID.class)),
            roles(row.getArray("roles"))));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
