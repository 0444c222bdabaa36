package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** The header that every page has. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  private static Locator entries(Page page) {
    return page.getByRole(AriaRole.NAVIGATION).first().getByRole(AriaRole.LINK);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void aStrangerSeesTheMapAndTheWayIn(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/");

    assertThat(entries(page)).hasText(new String[] {"地図", "統計"});
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ログイン")))
        .hasAttribute("href", "/login.html?next=%2F");
  }

  @Test
  void aDispatcherSeesOwnEntriesAndNameAndSignsOut(Browser browser) {
    people.create("dispatcher", SmallRegion.CITY, Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, "dispatcher");
    page.navigate("/");

    assertThat(entries(page))
        .hasText(new String[] {"地図", "統計", "今日の区間", "交換候補", "計画", "車両・工区", "協定"});
    button(page, "dispatcher").click();
    assertThat(page.locator("header").getByText("湊市")).isVisible();
    button(page, "ログアウト").click();
    assertThat(entries(page)).hasText(new String[] {"地図", "統計"});
  }

  @Test
  void anAdministratorFindsRoadsInOneMenu(Browser browser) {
    people.create("administrator", SmallRegion.CITY, Role.MANAGER, Role.ADMINISTRATOR);
    Page page = browser.desktop();
    Browser.signIn(page, "administrator");
    page.navigate("/registers.html");
    assertThat(entries(page))
        .hasText(new String[] {"地図", "統計", "交換候補", "計画", "車両・工区", "協定", "年度確定", "管理"});
    Locator menu = page.getByRole(AriaRole.NAVIGATION).first();
    menu.getByText("道路").click();
    assertThat(menu.getByText("区間")).isVisible();
    assertThat(menu.getByText("台帳")).hasAttribute("aria-current", "page");
    assertThat(menu.getByText("取込")).hasAttribute("href", "/import.html");
    Browser.screenshot(page, "shell-roads");
    Browser.assertAccessible(page);
    page.keyboard().press("Escape");
    assertThat(menu.getByText("取込")).isHidden();
  }

  @Test
  void whoBelongsToTwoOrganisationsChoosesOne(Browser browser) {
    people.join(
        people.create("two", SmallRegion.CITY, Role.MANAGER), SmallRegion.TOWN, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "two");
    page.navigate("/");
    button(page, "two").click();
    Locator other = page.getByText("として操作する");
    String before = other.innerText();
    other.click();

    button(page, "two").click();
    assertThat(other).not().hasText(before);
  }

  @Test
  void theMenuOfAPhoneHoldsTheEntriesAndClosesByEscape(Browser browser) {
    Page page = browser.phone();
    page.navigate("/");
    button(page, "メニュー").click();
    Locator map = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("地図"));
    assertThat(map).isVisible();
    page.keyboard().press("Escape");
    assertThat(map).isHidden();
    assertThat(button(page, "メニュー")).isFocused();
  }

  @Test
  void theFirstTabSkipsToTheContent(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/");
    assertThat(entries(page).first()).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.getByText("本文へ移動")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
  }
}
