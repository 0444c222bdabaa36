package yukiwatari.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** A manager looks at what has no place yet, and at lengths that do not agree. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersBrowserIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("register-reader", SmallRegion.PREFECTURE, Role.MANAGER);
    // One section of the city and one of the town lose their place; the city's other one is
    // registered too long.
    jdbc.sql(
            """
            UPDATE road.section_version SET geom = NULL, official_length_m = 1234.5, start_place = '字中野1番', end_place = '字中野9番'
             WHERE section_id IN (:sections)
            """)
        .param("sections", java.util.List.of(SmallRegion.CITY_1, SmallRegion.TOWN_2))
        .update();
    jdbc.sql(
            """
            UPDATE road.section_version SET official_length_m = round(gis_length_m::numeric + CASE section_id WHEN :long THEN 150 ELSE 3 END, 2)
             WHERE section_id IN (:long, :exact)
            """)
        .param("long", SmallRegion.CITY_2)
        .param("exact", SmallRegion.PREF_1)
        .update();
  }

  @Test
  void listsWhatHasNoPlaceByMunicipalityAndLengthsThatDifferByMoreThanIsTolerated(Browser browser) {
    Page page = open(browser.desktop());
    assertThat(page.locator("#unlocated")).containsText("2 区間 2.5 km");
    assertThat(page.locator("#unlocated tbody tr")).hasCount(2);
    assertThat(page.locator("#lengths")).containsText("2 区間のうち 1 区間が許容差を超えています。");
    Browser.screenshot(page, "registers");
    Browser.assertAccessible(page);

    page.getByLabel("市町村・管理者").selectOption(SmallRegion.TOWN.toString());
    assertThat(page.locator("#unlocated")).containsText("1 区間 1.2 km");
    page.getByLabel("許容差 m").fill("200");
    Browser.button(page, "比べる").click();
    assertThat(page.getByText("許容差を超える違いはありません(2 区間を比べました)。")).isVisible();
    page.getByLabel("許容差 m").fill("1");
    page.getByLabel("許容差 %").fill("0");
    Browser.button(page, "比べる").click();
    assertThat(page.locator("#lengths tbody tr")).hasCount(2);
    assertThat(
            page.locator("#lengths")
                .getByRole(
                    AriaRole.LINK,
                    new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Excel")))
        .hasAttribute("href", "/api/lengths/file?percent=0&meters=1&format=XLSX");
  }

  @Test
  void fitsAPhone(Browser browser) {
    Page page = open(browser.phone());
    assertThat(page.locator("#lengths tbody tr")).hasCount(1);
    Browser.screenshot(page, "registers-phone");
    Browser.assertAccessible(page);
  }

  private static Page open(Page page) {
    Browser.signIn(page, "register-reader");
    page.navigate("/registers.html");
    return page;
  }
}
