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

    assertThat(entries(page)).hasText(new String[] {"地図"});
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ログイン")))
        .hasAttribute("href", "/login.html?next=%2F");
  }

  @Test
  void aDispatcherSeesOwnEntriesAndNameAndSignsOut(Browser browser) {
    people.create("dispatcher", SmallRegion.CITY, Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, "dispatcher");
    page.navigate("/");

    assertThat(entries(page)).hasText(new String[] {"地図", "今日の区間", "計画", "車両・工区", "協定"});
    button(page, "dispatcher").click();
    assertThat(page.locator("header").getByText("湊市")).isVisible();
    button(page, "ログアウト").click();
    assertThat(entries(page)).hasText(new String[] {"地図"});
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
