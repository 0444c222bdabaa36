package yukiwatari.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roles held in an organisation, with their history. */
@Component
class Memberships {
  /** A role that began today leaves no trace of a day; an earlier one ends with yesterday. */
  private static final String DELETE_TODAYS =
      """
      DELETE FROM account.membership
       WHERE user_id = :user AND organisation_id = :organisation AND lower(valid) >= :today
         AND NOT (role = ANY (string_to_array(:roles, ',')))
      """;

  private static final String END_OTHERS =
      """
      UPDATE account.membership SET valid = daterange(lower(valid), :today)
       WHERE user_id = :user AND organisation_id = :organisation AND valid @> :today
         AND NOT (role = ANY (string_to_array(:roles, ',')))
      """;

  private static final String BEGIN =
      """
      INSERT INTO account.membership (id, user_id, organisation_id, role, valid)
      SELECT gen_random_uuid(), :user, :organisation, wanted.role, daterange(:today, NULL)
        FROM unnest(string_to_array(:roles, ',')) AS wanted (role)
       WHERE NOT EXISTS (SELECT FROM account.membership m
                          WHERE m.user_id = :user AND m.organisation_id = :organisation AND m.role = wanted.role
                            AND m.valid && daterange(:today, NULL))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Memberships(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** From today the user holds exactly these roles in the organisation. */
  @Transactional(propagation = Propagation.MANDATORY)
  void set(UserId user, OrganisationId organisation, Set<Role> roles) {
    String names = String.join(",", roles.stream().map(Role::name).sorted().toList());
    for (String step : new String[] {DELETE_TODAYS, END_OTHERS, BEGIN}) {
      jdbc.sql(step)
          .param("user", user.value())
          .param("organisation", organisation.value())
          .param("today", LocalDate.now(clock))
          .param("roles", names)
          .update();
    }
  }
}
