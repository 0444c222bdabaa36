package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;
import yukiwatari.support.People;

/** A manager reads the published years before a council. */
@BrowserTest
@DemoTest
class PublishedFiguresBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  private static void assertCards(
      Page page, String toMunicipal, String toPrefectural, String patrol) {
    assertCard(page, "県→市町村道", toMunicipal);
    assertCard(page, "市町村→県道", toPrefectural);
    assertCard(page, "パトロール", patrol);
  }

  /** The words of a card without its title, spaces left out. */
  private static void assertCard(Page page, String title, String expected) {
    Locator card =
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("延長"))
            .locator("[data-topic]")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.getByRole(AriaRole.HEADING, Browser.named(title))));
    assertThat(card).hasText(title + expected);
  }

  private static void openYear(Page page, int year) {
    Locator slider = page.getByRole(AriaRole.SLIDER);
    slider.fill(String.valueOf(year));
    assertThat(slider).hasValue(String.valueOf(year));
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");
  }

  @Test
  void theManagerFindsThePublishedTableAndNoDataBetween(Browser browser) {
    UUID prefecture =
        jdbc.sql("SELECT id FROM account.organisation WHERE kind = 'PREFECTURE'")
            .query(UUID.class)
            .single();
    people.create("council-manager", prefecture, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "council-manager");
    page.navigate("/");
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");

    assertCards(page, "88.7km62路線速報値 数え方", "81.3km54路線速報値 数え方", "140.9km34路線10市4町1村速報値 数え方");
    Browser.screenshot(page, "demo-2022");

    openYear(page, 2021);
    String notRecorded = "データなしこの年度の記録がありません";
    assertCards(page, notRecorded, notRecorded, notRecorded);

    openYear(page, 2010);
    assertCards(page, notRecorded, notRecorded, "64.6km13路線7市1町速報値 数え方");

    openYear(page, 2005);
    assertCards(page, "17.1km15路線速報値 数え方", "15.0km13路線速報値 数え方", "データなしこの事業はまだ始まっていません");
  }

  @Test
  void thePhoneShowsTheSameFigures(Browser browser) {
    Page page = browser.phone();
    page.navigate("/#year=2022");
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");

    assertCards(page, "88.7km62路線速報値 数え方", "81.3km54路線速報値 数え方", "140.9km34路線10市4町1村速報値 数え方");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "demo-phone");
  }
}
