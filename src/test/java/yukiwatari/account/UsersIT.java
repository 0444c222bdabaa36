package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.http.Problem;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Administrators and the people of their organisation. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsersIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private UserRegister register;
  private RestTestClient city = RestTestClient.bindToServer().build();
  private RestTestClient prefecture = RestTestClient.bindToServer().build();

  @BeforeAll
  void administrators() {
    SmallRegion.create(jdbc);
    prefecture = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    people.create("city-admin", SmallRegion.CITY, Role.ADMINISTRATOR);
    city = people.signIn("city-admin", People.PASSWORD);
  }

  @Test
  void aNewUserSignsInWithTheGivenPasswordAndHasToChangeIt() {
    String id = add("tanaka", "DISPATCHER");
    people
        .signIn("tanaka", reset(id))
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.mustChangePassword")
        .isEqualTo(true)
        .jsonPath("$.roles")
        .isEqualTo(List.of("DISPATCHER"));
  }

  @Test
  void aResetEndsAllSessions() {
    UUID id = people.create("suzuki", SmallRegion.CITY, Role.CREW);
    RestTestClient session = people.signIn("suzuki", People.PASSWORD);
    reset(id.toString());
    session.get().uri("/api/me").exchange().expectBody().jsonPath("$.user").isEmpty();
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneAtOnceAndItsHistoryStays() {
    UUID id = people.create("sato", SmallRegion.CITY, Role.MANAGER, Role.CREW);
    RestTestClient session = people.signIn("sato", People.PASSWORD);
    change(city, id, 0, "sato", true, "CREW").expectStatus().isOk();
    session
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.roles")
        .isEqualTo(List.of("CREW"));
    assertThat(
            jdbc.sql(
                    "SELECT upper(valid)::text FROM account.membership WHERE user_id = :id AND role = 'MANAGER'")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo("2023-01-20");
    change(city, id, 1, "sato", true, "CREW", "MANAGER").expectStatus().isOk();
    session
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.roles")
        .isEqualTo(List.of("CREW", "MANAGER"));
  }

  @Test
  void aClosedAccountIsSignedOut() {
    UUID id = people.create("ito", SmallRegion.CITY, Role.CREW);
    RestTestClient session = people.signIn("ito", People.PASSWORD);
    change(city, id, 0, "ito", false, "CREW").expectStatus().isOk();
    session.get().uri("/api/me").exchange().expectBody().jsonPath("$.user").isEmpty();
  }

  @Test
  void theLastAdministratorCannotLeave() {
    UUID id =
        jdbc.sql("SELECT id FROM account.app_user WHERE login = 'city-admin'")
            .query(UUID.class)
            .single();
    refuses(change(city, id, 0, "city-admin", true, "CREW"), 409, "lastAdministrator");
    refuses(change(city, id, 0, "city-admin", false, "ADMINISTRATOR"), 409, "lastAdministrator");
  }

  @Test
  void whoWasGivenARoleElsewhereCannotBeTakenOverThere() {
    UUID id = people.create("seconded", SmallRegion.PREFECTURE, Role.MANAGER);
    people.join(id, SmallRegion.CITY, Role.CREW);
    change(city, id, 0, "seconded", true, "DISPATCHER").expectStatus().isOk();
    refuses(
        city.post()
            .uri("/api/users/" + id + "/password")
            .body(Map.of("organisation", SmallRegion.CITY))
            .exchange(),
        403,
        "notKeeper");
    refuses(change(city, id, 1, "seconded", false, "DISPATCHER"), 403, "notKeeper");
  }

  @Test
  void peopleOfAnotherOrganisationAreNotListedOrMade() {
    refuses(
        city.get().uri("/api/users?organisation=" + SmallRegion.PREFECTURE).exchange(),
        403,
        "notKeeper");
    refuses(
        prefecture
            .post()
            .uri("/api/users")
            .body(
                Map.of(
                    "login",
                    "spy",
                    "name",
                    "spy",
                    "home",
                    SmallRegion.CITY,
                    "roles",
                    List.of("CREW")))
            .exchange(),
        403,
        "notKeeper");
  }

  @Test
  void aLoginIsUniqueAndLooksLikeOne() {
    add("yamada", "CREW");
    refuses(post("yamada"), 409, "loginTaken");
    refuses(post("山田"), 400, "loginForm");
  }

  @Test
  void theAuditListTellsWhatOwnPeopleChangedAndNothingOfOthers() {
    UUID id = people.create("watched", SmallRegion.CITY, Role.CREW);
    change(city, id, 0, "renamed-watched", true, "CREW").expectStatus().isOk();
    city.get()
        .uri("/api/audit?table=account.app_user")
        .exchange()
        .expectBody(String.class)
        .value(
            body ->
                assertThat(body)
                    .contains("\"actor\":\"city-admin\"")
                    .contains("\"before\":\"watched\"")
                    .contains("\"after\":\"renamed-watched\""));
    prefecture
        .get()
        .uri("/api/audit")
        .exchange()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("watched"));
  }

  @Test
  void aDemonstrationUserIsMarked() {
    register.addDemo(
        new NewUser("demo-crew", "実演", new OrganisationId(SmallRegion.CITY), Set.of(Role.CREW)),
        "demo");
    people
        .nobody()
        .post()
        .uri("/login")
        .body(People.form("demo-crew", "demo"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("demoUser");
  }

  @Test
  void aUserNeedsARole() {
    assertThatThrownBy(
            () -> new NewUser("norole", "名", new OrganisationId(SmallRegion.CITY), Set.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("userRoles");
  }

  private String add(String login, String role) {
    String[] id = new String[1];
    city.post()
        .uri("/api/users")
        .body(
            Map.of("login", login, "name", login, "home", SmallRegion.CITY, "roles", List.of(role)))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.id")
        .value(String.class, value -> id[0] = value);
    return id[0];
  }

  private RestTestClient.ResponseSpec post(String login) {
    return city.post()
        .uri("/api/users")
        .body(
            Map.of("login", login, "name", "名", "home", SmallRegion.CITY, "roles", List.of("CREW")))
        .exchange();
  }

  private String reset(String id) {
    String[] password = new String[1];
    city.post()
        .uri("/api/users/" + id + "/password")
        .body(Map.of("organisation", SmallRegion.CITY))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.password")
        .value(String.class, value -> password[0] = value);
    return password[0];
  }

  private static RestTestClient.ResponseSpec change(
      RestTestClient client, UUID id, int version, String name, boolean enabled, String... roles) {
    return client
        .put()
        .uri("/api/users/" + id)
        .header("If-Match", "\"" + version + "\"")
        .body(
            Map.of(
                "organisation", SmallRegion.CITY, "name", name, "enabled", enabled, "roles", roles))
        .exchange();
  }

  private static void refuses(RestTestClient.ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }
}
