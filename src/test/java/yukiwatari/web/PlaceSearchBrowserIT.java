package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.SmallRegion;

/** Somebody who is told 県道1号 1.2k on the phone and looks for it on the map. */
@BrowserTest
class PlaceSearchBrowserIT {
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @Test
  void aRouteAndADistanceArePointedAtAndToldOnTheCard(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/");
    search(page, "県道１号 1.2㎞");

    assertThat(page.getByText("一般県道 1号 湊峰線 起点から 1.200 km(区間2の 346 m)")).isVisible();
    assertThat(page.locator(".place-pin")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "place-search-desktop");
  }

  @Test
  void aDistanceBeyondTheRouteIsSaidOnAPhone(Browser browser) {
    Page page = browser.phone();
    page.navigate("/");
    search(page, "県道1号 9k");
    assertThat(page.getByText("路線は 1.708 km までです")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "place-search-phone");

    search(page, "市道1号 0.3k");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("湊1号線")).click();
    assertThat(page.getByText("市町村道1級 1号 湊1号線 起点から 0.300 km(区間1の 300 m)")).isVisible();
  }

  private static void search(Page page, String text) {
    page.getByLabel("路線と距離で場所をさがす").fill(text);
    page.getByLabel("路線と距離で場所をさがす").press("Enter");
  }
}
