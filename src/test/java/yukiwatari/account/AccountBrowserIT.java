package yukiwatari.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** From the empty server to the first colleague who signs in. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountBrowserIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  @Order(1)
  void anEmptyServerExplainsWhatToType(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/");
    page.waitForURL("**/first-steps.html");
    page.navigate("/login.html");
    page.waitForURL("**/first-steps.html");
    assertThat(page.getByText("ops/admin create-organisation")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "first-steps-desktop");
  }

  @Test
  @Order(2)
  void anAdministratorMakesAColleagueWhoChangesThePassword(Browser browser) {
    SmallRegion.create(jdbc);
    people.create("kanri", SmallRegion.PREFECTURE, Role.ADMINISTRATOR, Role.MANAGER);
    Page page = browser.desktop();
    page.navigate("/admin.html#users");
    fill(page, "ログインID", "kanri");
    fill(page, "パスワード", "wrong password");
    click(page, "ログインする");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("ログインIDかパスワードが違います。");
    Browser.screenshot(page, "login-refused-desktop");
    fill(page, "パスワード", People.PASSWORD);
    click(page, "ログインする");

    page.waitForURL("**/admin.html*");
    page.getByRole(AriaRole.LINK, Browser.named("利用者")).click();
    click(page, "利用者を登録");
    fill(page, "氏名", "雪田 はるか");
    fill(page, "ログインID", "yukita");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "admin-user-form-desktop");
    click(page, "登録する");
    assertThat(page.getByText("雪田 はるかさんのパスワード")).isVisible();
    String password = page.locator("output.secret").innerText();
    click(page, "閉じる");
    assertThat(page.getByText("初回ログイン待ち")).isVisible();
    Browser.screenshot(page, "admin-users-desktop");

    Page phone = browser.phone();
    phone.navigate("/login.html?next=/first-steps.html");
    fill(phone, "ログインID", "yukita");
    fill(phone, "パスワード", password);
    click(phone, "ログインする");
    assertThat(phone.getByText("はじめに、パスワードをご自分のものに変えてください")).isVisible();
    fill(phone, "新しいパスワード", "shinsetsu-yuki-1");
    fill(phone, "新しいパスワード(もう一度)", "shinsetsu-yuki-1");
    Browser.screenshot(phone, "login-change-phone");
    click(phone, "変更する");
    phone.waitForURL("**/first-steps.html");
    assertThat(phone.getByText("市町村を登録する")).isVisible();
    Browser.screenshot(phone, "first-steps-phone");
  }

  @Test
  @Order(3)
  void anAdministratorRegistersAVillageAndSeesItInTheChanges(Browser browser) {
    Page page = browser.desktop();
    Browser.signIn(page, "kanri");
    page.navigate("/admin.html#organisations");
    click(page, "団体を登録");
    page.getByLabel("種別").selectOption("VILLAGE");
    fill(page, "名称", "風村");
    fill(page, "団体コード(6桁)", "983480");
    click(page, "登録する");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("検査数字が合いません(正しくは 983489)");
    fill(page, "団体コード(6桁)", "983489");
    click(page, "登録する");
    assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("風村")))
        .isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "admin-organisations-desktop");
    page.setViewportSize(390, 844);
    Browser.screenshot(page, "admin-organisations-phone");
    page.setViewportSize(1440, 900);

    page.getByRole(AriaRole.LINK, Browser.named("変更履歴")).click();
    assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("風村")))
        .isVisible();
    Browser.screenshot(page, "admin-audit-desktop");
  }

  private static void fill(Page page, String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  private static void click(Page page, String name) {
    Browser.button(page, name).click();
  }
}
