package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;

/** The public statistics of the demonstration, with JavaScript switched off and on. */
@BrowserTest
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsPageBrowserIT {
  private static final String BOTH = "/statistics?programme=exchange&year=2005&year=2022&lang=ja";

  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void totalOfAYearBetween() {
    jdbc.sql(
            """
            INSERT INTO stats.known_total (id, programme, fiscal_year, organisation_id, administrator, performer, routes, km, source)
            SELECT gen_random_uuid(), 'EXCHANGE', 2013, id, 'MUNICIPALITY', 'PREFECTURE', 33, 45.6, '県議会資料(例)'
              FROM account.organisation WHERE kind = 'PREFECTURE'
            """)
        .update();
  }

  @Test
  void isAPlainTableWithoutJavaScript(Browser browser) {
    Page page = browser.withoutJavaScript(1440, 900);
    page.navigate("/statistics");
    Locator years = page.getByRole(AriaRole.TABLE).first();
    assertThat(row(years, "令和4年度 (2022)")).containsText("88.7");
    assertThat(row(years, "令和4年度 (2022)")).containsText("62路線");
    assertThat(row(years, "令和4年度 (2022)")).containsText("81.3");
    assertThat(row(years, "令和4年度 (2022)")).containsText("速報値");
    assertThat(row(years, "平成25年度 (2013)")).containsText("集計値のみ");
    Browser.screenshot(page, "statistics-without-js");

    page.getByLabel("平成17年度 (2005)").check();
    page.locator("#by").selectOption("office");
    page.getByRole(AriaRole.BUTTON, Browser.named("表示する")).click();
    assertThat(row(years, "平成17年度 (2005)")).containsText("17.1");
    assertThat(page.getByRole(AriaRole.TABLE).last()).containsText("北部地域振興局");
  }

  @Test
  void comparesCountedYearsAndNeverATotalWithACount(Browser browser) {
    Page page = browser.withoutJavaScript(1440, 900);
    page.navigate(BOTH);
    Locator years = page.getByRole(AriaRole.TABLE).first();
    assertThat(row(years, "令和4年度 (2022)")).containsText("下の年度から +71.6 km");
    page.navigate(BOTH + "&year=2013&year=2008");
    assertThat(row(years, "令和4年度 (2022)")).not().containsText("下の年度から");
    assertThat(row(years, "平成25年度 (2013)")).containsText("出典:県議会資料(例)");
    assertThat(row(years, "平成20年度 (2008)")).containsText("データなし");
  }

  @Test
  void drawsNoLineAcrossYearsWithoutData(Browser browser) {
    Page page = browser.withoutJavaScript(1440, 900);
    page.navigate(BOTH);
    assertThat(page.locator(".report-mark")).hasCount(5);
    assertThat(page.locator(".report-mark--total")).hasCount(1);
    assertThat(page.locator(".report-line")).hasCount(0);
    assertThat(page.locator(".report-gap-word").last()).hasText("データなし");
  }

  @Test
  void hasTheHeaderOfTheOtherPagesAndIsAccessible(Browser browser) {
    for (Page page : new Page[] {browser.desktop(), browser.phone()}) {
      page.navigate(BOTH + "&year=2013&by=municipality");
      assertThat(page.getByRole(AriaRole.BANNER)).containsText("JA");
      assertThat(page.getByRole(AriaRole.HEADING, Browser.named("年度別の統計"))).isVisible();
      Browser.assertAccessible(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of("target/screenshots/statistics-" + page.viewportSize().width + ".png")));
    }
  }

  @Test
  void speaksEnglishWhenAsked(Browser browser) {
    Page page = browser.desktop();
    page.navigate(BOTH);
    page.getByRole(AriaRole.BUTTON, Browser.named("English")).click();
    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("Figures by year"))).isVisible();
    assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("Provisional");
  }

  private static Locator row(Locator table, String name) {
    return table
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }
}
