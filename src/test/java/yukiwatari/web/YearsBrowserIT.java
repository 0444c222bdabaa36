package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** A manager closes a year, enters totals and divides the municipalities among the offices. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearsBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("ken-kacho", SmallRegion.PREFECTURE, Role.MANAGER);
    jdbc.sql(
            "INSERT INTO account.organisation (id, kind, name, parent_id) VALUES (:id, 'OFFICE', '北部地域振興局', :prefecture)")
        .param("id", UUID.randomUUID())
        .param("prefecture", SmallRegion.PREFECTURE)
        .update();
    item(SmallRegion.CITY_1, 1200);
  }

  @Test
  void closesAYearAndSeesItsCorrectionBesideIt(Browser browser) {
    Page page = open(browser.desktop(), "#closing");
    page.getByLabel("一覧にない年度を開く").fill("R3");
    Browser.button(page, "開く").click();
    page.getByLabel("この年度の扱い").selectOption("RECORDED");
    Browser.button(page, "変更する").click();
    Browser.button(page, "令和3年度(2021) 交換除雪 速報値:開く").click();
    assertThat(page.getByRole(AriaRole.TABLE).last()).containsText("1.2 km");
    Browser.screenshot(page, "years-before");
    Browser.button(page, "確定する").click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
    assertThat(Browser.button(page, "確定を取り消す")).isVisible();
    assertThat(page.getByText("確定(雪渡県 ken-kacho)")).isVisible();

    item(SmallRegion.CITY_2, 800);
    Browser.button(page, "令和3年度(2021) 交換除雪 確定値:開く").click();
    Locator figures = page.getByRole(AriaRole.TABLE).last();
    assertThat(figures).containsText("訂正あり");
    assertThat(figures).containsText("2.0 km");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "years-closed");

    Browser.button(page, "確定を取り消す").click();
    page.getByLabel("理由").fill("協定延長の転記誤り");
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
    assertThat(page.getByText("理由:協定延長の転記誤り")).isVisible();
    assertThat(Browser.button(page, "確定する")).isVisible();
  }

  @Test
  void entersTotalsByFormAndByFile(Browser browser) {
    Page page = open(browser.desktop(), "#totals");
    assertThat(page.getByText("集計値はまだありません。")).isVisible();
    Browser.button(page, "集計値を登録する").click();
    page.getByLabel("年度(例:H18、2006)").fill("平成18年度");
    page.getByLabel("延長(km)").fill("20.5");
    page.getByLabel("出典").fill("県議会資料");
    Browser.button(page, "登録する").click();
    Locator table = page.getByRole(AriaRole.TABLE).first();
    assertThat(table).containsText("平成18年度(2006)");

    page.getByLabel("CSVから登録する")
        .setInputFiles(file("年度,事業,道路管理者,路線数,延長(km),市,町,村,出典,備考\r\nH19,交換除雪,国,17,x,,,,県報,\r\n"));
    assertThat(page.getByText("2行目").first()).isVisible();
    page.getByLabel("CSVから登録する")
        .setInputFiles(
            file("年度,事業,道路管理者,路線数,延長(km),市,町,村,出典,備考\r\nH19,交換除雪,市町村,18,22.0,7,1,0,県報,\r\n"));
    assertThat(page.getByText("新規 1件、変更 0件、同じ 0件")).isVisible();
    Browser.screenshot(page, "years-totals");
    Browser.button(page, "1件を登録する").click();
    assertThat(table).containsText("平成19年度(2007)");
    assertThat(table).containsText("7市1町0村");
    Browser.assertAccessible(page);
  }

  @Test
  void dividesMunicipalitiesAmongOfficesOnAPhone(Browser browser) {
    Page page = open(browser.phone(), "#offices");
    page.getByLabel("湊市の地域振興局").selectOption("北部地域振興局");
    assertThat(page.getByText("湊市の所管を変更しました")).isVisible();
    page.reload();
    assertThat(page.getByLabel("湊市の地域振興局").locator("option:checked")).hasText("北部地域振興局");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "years-offices-phone");
    page.navigate("/years.html#closing");
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("年度の確定・集計値"))).isVisible();
    Browser.screenshot(page, "years-phone");
  }

  private void item(UUID section, int meters) {
    new BindingItems(jdbc)
        .exchange(section, SmallRegion.CITY, SmallRegion.PREFECTURE)
        .meters(meters)
        .effective("{[2021-11-15,2022-04-01)}")
        .add();
  }

  private static FilePayload file(String text) {
    return new FilePayload("totals.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page open(Page page, String hash) {
    Browser.signIn(page, "ken-kacho");
    page.navigate("/years.html" + hash);
    return page;
  }
}
