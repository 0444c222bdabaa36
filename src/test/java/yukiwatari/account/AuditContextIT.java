package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** The audit trail says who did it, for whom and in which request. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditContextIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Actors actors;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void aChangeOverHttpCarriesActorOrganisationAndRequest() {
    UUID user = people.create("writer", SmallRegion.CITY, Role.CREW);
    EntityExchangeResult<Void> answer =
        people
            .signIn("writer", People.PASSWORD)
            .post()
            .uri("/api/me/password")
            .body(Map.of("current", People.PASSWORD, "wanted", "quite-another-one"))
            .exchange()
            .expectStatus()
            .isNoContent()
            .expectBody(Void.class)
            .returnResult();

    Map<String, @Nullable Object> entry = lastEntry("account.app_user", user);
    assertThat(entry)
        .containsEntry("actor_id", user)
        .containsEntry("on_behalf_of", SmallRegion.CITY);
    assertThat(entry.get("request_id"))
        .isNotNull()
        .isEqualTo(answer.getResponseHeaders().getFirst("X-Request-Id"));
    assertThat(String.valueOf(entry.get("new_row"))).doesNotContain("argon2");
  }

  @Test
  void workDoneForSomebodyInTheBackgroundCarriesThem() {
    UUID user = people.create("starter", SmallRegion.TOWN, Role.MANAGER);
    OrganisationId town = new OrganisationId(SmallRegion.TOWN);
    Actor actor =
        new Actor(
            new UserId(user), "starter", town, town, OrganisationKind.TOWN, Set.of(Role.MANAGER));

    actors.callAs(actor, () -> renameTown("峰町(改)"));
    assertThat(lastEntry("account.organisation", SmallRegion.TOWN)).containsEntry("actor_id", user);

    renameTown("峰町");
    assertThat(lastEntry("account.organisation", SmallRegion.TOWN)).containsEntry("actor_id", null);
  }

  private int renameTown(String name) {
    Integer rows =
        new TransactionTemplate(transactions)
            .execute(
                status ->
                    jdbc.sql("UPDATE account.organisation SET name = :name WHERE id = :id")
                        .param("name", name)
                        .param("id", SmallRegion.TOWN)
                        .update());
    return rows == null ? 0 : rows;
  }

  private Map<String, @Nullable Object> lastEntry(String table, UUID row) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.putAll(
        jdbc.sql(
                "SELECT * FROM account.audit_entry WHERE table_name = :table AND row_id = :row ORDER BY id DESC LIMIT 1")
            .param("table", table)
            .param("row", row.toString())
            .query()
            .singleRow());
    return entry;
  }
}
