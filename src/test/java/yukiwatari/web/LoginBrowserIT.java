package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** Signing in through the page. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("manager", SmallRegion.CITY, Role.MANAGER);
    people.create("newcomer", SmallRegion.CITY, Role.MANAGER);
    jdbc.sql("UPDATE account.app_user SET must_change_password = true WHERE login = 'newcomer'")
        .update();
  }

  private static void signIn(Page page, String login, String password) {
    page.getByLabel("ログインID").fill(login);
    page.getByLabel("パスワード", new Page.GetByLabelOptions().setExact(true)).fill(password);
    press(page, "ログインする");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void comesBackToTheDeepLink(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/#year=2022&map=9/39.8000/138.8000");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ログイン")).click();
    signIn(page, "manager", People.PASSWORD);

    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("manager")))
        .isVisible();
    assertThat(page).hasURL(Pattern.compile("/#year=2022.*"));
  }

  @Test
  void saysThatThePasswordIsWrongAndKeepsWhatWasTyped(Browser browser) {
    Page page = browser.phone();
    page.navigate("/login.html");
    signIn(page, "manager", "not-the-password");

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("ログインIDかパスワードが違います。");
    assertThat(page.getByLabel("ログインID")).hasValue("manager");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "login-phone");
  }

  @Test
  void aFirstPasswordIsChangedBeforeAnythingElse(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/login.html");
    signIn(page, "newcomer", People.PASSWORD);
    assertThat(page.getByText("はじめに、パスワードをご自分のものに変えてください。")).isVisible();
    page.navigate("/");
    page.waitForURL(url -> url.contains("/login.html"));

    page.getByLabel("今のパスワード").fill(People.PASSWORD);
    page.getByLabel("新しいパスワード", new Page.GetByLabelOptions().setExact(true))
        .fill("yuki-ga-furu-88");
    page.getByLabel("新しいパスワード(もう一度)").fill("yuki-ga-furu-88");
    press(page, "変更する");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("newcomer")))
        .isVisible();
  }
}
