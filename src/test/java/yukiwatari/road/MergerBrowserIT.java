package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** A manager of the city, into which the town merged. */
@BrowserTest
class MergerBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @Test
  void theRoadsOfAMergedTownAreTakenOverAfterSeeingTheirAgreements(Browser browser) {
    SmallRegion.create(jdbc);
    jdbc.sql(
            "UPDATE account.organisation SET valid_until = '2023-01-01', successor_id = :city WHERE id = :town")
        .param("city", SmallRegion.CITY)
        .param("town", SmallRegion.TOWN)
        .update();
    new BindingItems(jdbc)
        .exchange(SmallRegion.TOWN_1, SmallRegion.TOWN, SmallRegion.PREFECTURE)
        .meters(1100)
        .add();
    people.create("merger-manager", SmallRegion.CITY, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "merger-manager");
    page.navigate("/sections.html");

    assertThat(page.getByText("峰町 が 2023年1月1日 に合併しました")).isVisible();
    assertThat(Browser.button(page, "道路を引き継ぐ")).isDisabled();
    page.getByLabel("これらの協定は、合併の日からもそのまま続くことを確かめました").check();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-merger-desktop");
    Browser.button(page, "道路を引き継ぐ").click();
    assertThat(page.getByText("峰町 の 2区間を引き継ぎました。")).isVisible();
    assertThat(Browser.button(page, "道路を引き継ぐ")).isHidden();
    page.getByLabel("区間をさがす").fill("峰1号線");
    assertThat(page.getByText("2区間", new Page.GetByTextOptions().setExact(true))).isVisible();
  }
}
