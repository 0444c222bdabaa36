package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** Signing in and out, and what a session is worth. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void tellsWhoSignedInAndInWhichOrganisation() {
    people
        .signIn(SmallRegion.CITY, Role.MANAGER, Role.DISPATCHER)
        .get()
        .uri("/api/me")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.organisation.name")
        .isEqualTo("湊市")
        .jsonPath("$.roles")
        .isEqualTo(List.of("DISPATCHER", "MANAGER"))
        .jsonPath("$.today")
        .isEqualTo("2023-01-20")
        .jsonPath("$.demo")
        .isEqualTo(false);
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownLoginInTheSameWords() {
    people.create("known", SmallRegion.CITY, Role.CREW);
    assertThat(refusal("known", "wrong password"))
        .isEqualTo(refusal("unknown", "wrong password"))
        .containsEntry("code", "loginFailed")
        .containsEntry("detail", "ログインIDかパスワードが違います。");
  }

  @Test
  void locksALoginAfterFiveFailuresWhetherItExistsOrNot() {
    people.create("locked", SmallRegion.CITY, Role.CREW);
    for (String login : List.of("locked", "nosuchlogin")) {
      for (int failure = 1; failure < 5; failure++) {
        assertThat(refusal(login, "wrong password")).containsEntry("code", "loginFailed");
      }
      assertThat(refusal(login, "wrong password")).containsEntry("code", "loginLocked");
      assertThat(String.valueOf(refusal(login, People.PASSWORD).get("detail"))).contains("15 分");
    }
  }

  @Test
  void unlocksWhenTheTimeIsOver() {
    people.create("patient", SmallRegion.CITY, Role.CREW);
    for (int failure = 1; failure <= 5; failure++) {
      refusal("patient", "wrong password");
    }
    assertThat(refusal("patient", People.PASSWORD)).containsEntry("code", "loginLocked");
    jdbc.sql(
            "UPDATE account.login_failure SET locked_until = clock_timestamp() - interval '1 second' WHERE login = 'patient'")
        .update();
    people.signIn("patient", People.PASSWORD);
    assertThat(refusal("patient", "wrong password")).containsEntry("code", "loginFailed");
  }

  @Test
  void givesANewSessionIdAtSignInSoThatAFixedOneIsWorthless() {
    people.create("fixed", SmallRegion.CITY, Role.CREW);
    RestTestClient browser = people.signIn("fixed", People.PASSWORD);
    String before = sessionOf("fixed");
    browser
        .post()
        .uri("/login")
        .body(People.form("fixed", People.PASSWORD))
        .exchange()
        .expectStatus()
        .isNoContent();
    assertThat(sessionOf("fixed")).isNotEqualTo(before);
  }

  @Test
  void endsTheSessionAtSignOut() {
    RestTestClient browser = people.signIn(SmallRegion.CITY, Role.CREW);
    browser.post().uri("/logout").exchange().expectStatus().isNoContent();
    browser.get().uri("/api/me").exchange().expectBody().jsonPath("$.user").isEmpty();
  }

  @Test
  void refusesAWriteWithoutTheCsrfToken() {
    RestTestClient browser = people.signIn(SmallRegion.CITY, Role.CREW);
    browser
        .post()
        .uri("/logout")
        .header("X-XSRF-TOKEN", "guessed")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("csrf");
  }

  @Test
  void answersTheApiWithAProblemAndAPageWithTheSignInPage() {
    RestTestClient nobody = people.nobody();
    nobody
        .post()
        .uri("/api/me/password")
        .body(Map.of("current", "x", "wanted", "y"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("ログインを確認してください");
    nobody
        .get()
        .uri("/admin.html?tab=users")
        .header("Accept", "text/html")
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .valueEquals("Location", "/login.html?next=%2Fadmin.html%3Ftab%3Dusers");
  }

  @Test
  void answersInEnglishWhenAsked() {
    people
        .nobody()
        .post()
        .uri("/login")
        .header("Accept-Language", "en")
        .body(People.form("nobody", "wrong password"))
        .exchange()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The login or the password is wrong.");
  }

  @Test
  void sendsAFormOnToThePageItCameFor() {
    people.create("form", SmallRegion.CITY, Role.CREW);
    var form = People.form("form", People.PASSWORD);
    form.add("next", "/plan.html?day=1");
    people
        .nobody()
        .post()
        .uri("/login")
        .header("Accept", "text/html")
        .body(form)
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .valueEquals("Location", "/plan.html?day=1");
  }

  @Test
  void refusesADemonstrationUserOutsideDemoMode() {
    people.create("demo", SmallRegion.CITY, Role.MANAGER);
    jdbc.sql("UPDATE account.app_user SET demo = true WHERE login = 'demo'").update();
    assertThat(refusal("demo", People.PASSWORD)).containsEntry("code", "demoUser");
  }

  @Test
  void refusesSomebodyWhoseMembershipHasEnded() {
    UUID user = people.create("retired", SmallRegion.CITY, Role.MANAGER);
    RestTestClient session = people.signIn("retired", People.PASSWORD);
    jdbc.sql(
            "UPDATE account.membership SET valid = daterange(NULL, '2023-01-21') WHERE user_id = :user")
        .param("user", user)
        .update();
    session
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.user.login")
        .isEqualTo("retired");

    clock.setToday(LocalDate.of(2023, 1, 21));
    try {
      session.get().uri("/api/me").exchange().expectBody().jsonPath("$.user").isEmpty();
      assertThat(refusal("retired", People.PASSWORD)).containsEntry("code", "noMembership");
    } finally {
      clock.setToday(LocalDate.of(2023, 1, 20));
    }
  }

  @Test
  void actsInOneOrganisationAtATimeAndSwitches() {
    UUID user = people.create("both", SmallRegion.CITY, Role.MANAGER);
    people.join(user, SmallRegion.TOWN, Role.CREW);
    RestTestClient browser = people.signIn("both", People.PASSWORD);
    browser
        .post()
        .uri("/api/me/organisation")
        .body(Map.of("organisation", SmallRegion.TOWN))
        .exchange()
        .expectStatus()
        .isNoContent();
    browser
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.organisation.name")
        .isEqualTo("峰町")
        .jsonPath("$.roles")
        .isEqualTo(List.of("CREW"));
    browser
        .post()
        .uri("/api/me/organisation")
        .body(Map.of("organisation", SmallRegion.PREFECTURE))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void bringsAPersonWhoMayNotSeeAPageToOneThatSaysSo() {
    RestTestClient browser = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    redirects(browser, "/crew.html", "/refused.html?problem=forbidden");
    redirects(browser, "/no-such-page", "/refused.html?problem=notFound");
    browser.get().uri("/crew.html").exchange().expectStatus().isForbidden();
  }

  private static void redirects(RestTestClient browser, String from, String to) {
    browser
        .get()
        .uri(from)
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .valueEquals("Location", to);
  }

  @Test
  void letsNothingElseBeDoneBeforeAGivenPasswordIsChanged() {
    people.create("fresh", SmallRegion.CITY, Role.ADMINISTRATOR);
    jdbc.sql("UPDATE account.app_user SET must_change_password = true WHERE login = 'fresh'")
        .update();
    RestTestClient browser = people.signIn("fresh", People.PASSWORD);
    browser
        .get()
        .uri("/admin.html")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("mustChangePassword");
    refuses(browser, "wrong", "another-password-1", "passwordWrong");
    refuses(browser, People.PASSWORD, "short", "passwordLength");
    refuses(browser, People.PASSWORD, "my-fresh-password", "passwordHasLogin");
    changePassword(browser, People.PASSWORD, "another-password-1").expectStatus().isNoContent();
    browser
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.mustChangePassword")
        .isEqualTo(false);
    people.signIn("fresh", "another-password-1");
  }

  @Test
  void neverSetsACookieOnAFileThatMayBeCached() {
    people
        .nobody()
        .get()
        .uri("/index.html")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .doesNotExist("Set-Cookie")
        .expectHeader()
        .valueMatches("Content-Security-Policy", "default-src 'self'; .*frame-ancestors 'none'")
        .expectHeader()
        .valueEquals("Referrer-Policy", "same-origin");
  }

  private static void refuses(
      RestTestClient browser, String current, String wanted, String refusal) {
    changePassword(browser, current, wanted)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(refusal);
  }

  private static RestTestClient.ResponseSpec changePassword(
      RestTestClient browser, String current, String wanted) {
    return browser
        .post()
        .uri("/api/me/password")
        .body(Map.of("current", current, "wanted", wanted))
        .exchange();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> refusal(String login, String password) {
    return (Map<String, Object>)
        Objects.requireNonNull(
            people
                .nobody()
                .post()
                .uri("/login")
                .body(People.form(login, password))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
  }

  private String sessionOf(String login) {
    return jdbc.sql(
            """
            SELECT s.session_id FROM account.spring_session s
              JOIN account.app_user u ON u.id::text = s.principal_name WHERE u.login = :login
            """)
        .param("login", login)
        .query(String.class)
        .single();
  }
}
