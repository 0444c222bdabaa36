package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.PREF_1;
import static yukiwatari.support.SmallRegion.TOWN;
import static yukiwatari.support.SmallRegion.TOWN_1;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.BindingItems;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.SmallRegion;

/**
 * The map page as its readers use it. In SmallRegion the exchange began in FY2005 with CITY_1; in
 * FY2022 the prefecture clears CITY_1 (0.9 km), the city PREF_1 (1.2 km), and the prefecture
 * patrols TOWN_1 (1.1 km); the years between have no data.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageBrowserIT {
  /** The map's centre lies on CITY_1. */
  private static final String ON_CITY_1 = "map=15/40.0000/139.0050";

  /** Any canvas of the map has a pixel of this colour. */
  private static final String DRAWN =
      """
      color => [...document.querySelectorAll('#map canvas')].some(canvas => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] === color[0] && data[i + 1] === color[1] && data[i + 2] === color[2] && data[i + 3] === 255) return true;
        }
        return false;
      })
      """;

  private static final List<Integer> EXCHANGE = List.of(0xe6, 0x9f, 0x00);

  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            SELECT gen_random_uuid(), programme, :prefecture, year,
                   CASE WHEN year = 2022 OR year = 2005 AND programme = 'EXCHANGE' THEN 'RECORDED'
                        WHEN year <= 2005 THEN 'BEFORE_START' ELSE 'NOT_RECORDED' END
              FROM unnest(ARRAY['PATROL', 'EXCHANGE']) programme, generate_series(2004, 2022) year
            """)
        .param("prefecture", PREFECTURE)
        .update();
    BindingItems items = new BindingItems(jdbc);
    items
        .exchange(CITY_1, CITY, PREFECTURE)
        .meters(850)
        .effective("{[2022-11-15,2023-04-01)}")
        .add();
    items.meters(800).effective("{[2005-11-15,2006-04-01)}").state("ENDED").add();
    items.state("IN_FORCE").effective("{[2022-11-15,2023-04-01)}");
    items.exchange(PREF_1, PREFECTURE, CITY).meters(1200).add();
    items
        .patrol(TOWN_1, TOWN, PREFECTURE)
        .meters(1110)
        .effective("{[2022-04-01,2023-04-01)}")
        .add();
  }

  private static Locator card(Page page, String topic) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("延長"))
        .locator("[data-topic=" + topic + "]");
  }

  private static Locator slider(Page page) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("年度"));
  }

  private static Locator sectionCard(Page page) {
    return page.getByRole(AriaRole.ARTICLE);
  }

  private static void open(Page page, String link) {
    page.navigate("/" + link);
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");
  }

  @Test
  void saysHowFirmAFigureIsAndWhatOnlyTotalsAreKnownOf(Browser browser) {
    jdbc.sql(
            """
            INSERT INTO stats.known_total (id, programme, fiscal_year, organisation_id, administrator, performer, routes, km, source)
            VALUES (gen_random_uuid(), 'EXCHANGE', 2010, :prefecture, 'MUNICIPALITY', 'PREFECTURE', 17, 20.5, '県議会資料')
            """)
        .param("prefecture", PREFECTURE)
        .update();
    Page page = browser.desktop();
    page.navigate("/#year=2022");
    assertThat(page.getByText("速報値").first()).isVisible();
    page.navigate("/#year=2010");
    assertThat(page.getByText("集計値のみ(出典:県議会資料)").first()).isVisible();
    assertThat(page.getByText("20.5km")).isVisible();
    jdbc.sql("DELETE FROM stats.known_total").update();
  }

  @Test
  void showsTheNewestYearWithFigures(Browser browser) {
    Page page = browser.desktop();
    open(page, "");

    assertThat(slider(page)).hasAttribute("aria-valuetext", "令和4年度(2022)");
    assertThat(card(page, "to_municipal")).containsText("0.9km");
    assertThat(card(page, "to_municipal")).containsText("1路線");
    assertThat(card(page, "to_prefectural")).containsText("1.2km");
    assertThat(card(page, "patrol")).containsText("1.1km");
    assertThat(card(page, "patrol")).containsText("1町");
    page.waitForFunction(DRAWN, EXCHANGE);
    Browser.screenshot(page, "map-desktop");
  }

  @Test
  void aYearWithoutDataSaysWhyAndShowsNoZero(Browser browser) {
    Page page = browser.desktop();
    open(page, "");
    slider(page).press("ArrowLeft");

    assertThat(slider(page)).hasAttribute("aria-valuetext", "令和3年度(2021) データなし");
    assertThat(card(page, "to_municipal")).containsText("この年度の記録がありません");
    assertThat(card(page, "to_municipal")).not().containsText("0.0");
    slider(page).press("Home");
    assertThat(card(page, "patrol")).containsText("この事業はまだ始まっていません");
  }

  @Test
  void readsTheFirstYearByItsLink(Browser browser) {
    Page page = browser.desktop();
    open(page, "#year=2005");

    assertThat(slider(page)).hasAttribute("aria-valuetext", "平成17年度(2005)");
    assertThat(card(page, "to_municipal")).containsText("0.8km");
    assertThat(card(page, "patrol")).containsText("データなし");
  }

  @Test
  void comparesTwoYears(Browser browser) {
    Page page = browser.desktop();
    open(page, "");
    page.getByLabel("比べる年").selectOption("2005");

    assertThat(card(page, "to_municipal")).containsText("平成17年度(2005) 0.8 km (+0.1 km)");
    assertThat(card(page, "patrol")).containsText("平成17年度(2005) データなし");
    assertThat(page.getByText("中空の帯で示します")).isVisible();
  }

  @Test
  void theFilterNarrowsCardsTableAndMapAlike(Browser browser) {
    Page page = browser.desktop();
    open(page, "");
    page.waitForRequest(
        Pattern.compile("/tiles/.*municipality=982016"),
        () ->
            page.getByLabel("市町村", new Page.GetByLabelOptions().setExact(true)).selectOption("湊市"));

    assertThat(card(page, "to_municipal")).containsText("0.9km");
    assertThat(card(page, "patrol")).containsText("0.0km");
    page.getByText("市町村別の表").click();
    assertThat(page.locator("#table tbody tr")).hasCount(1);
    assertThat(page.locator("#table tbody tr")).containsText("湊市");
  }

  @Test
  void aClickOnARoadSaysWhoClearsIt(Browser browser) {
    Page page = browser.desktop();
    open(page, "#year=2022&" + ON_CITY_1);
    page.waitForFunction(DRAWN, EXCHANGE);
    page.locator("#map").click();

    assertThat(sectionCard(page)).containsText("湊1号線");
    assertThat(sectionCard(page)).containsText("雪渡県協定による");
    assertThat(sectionCard(page)).containsText("積雪10 cm / 7:00まで");
    Browser.screenshot(page, "map-section-card");
  }

  @Test
  void theKeyboardReachesASectionThroughTheList(Browser browser) {
    Page page = browser.desktop();
    open(page, "#year=2022&" + ON_CITY_1);
    page.getByText(Pattern.compile("表示範囲の区間")).press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("湊1号");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(sectionCard(page).getByRole(AriaRole.HEADING).first()).isFocused();
    assertThat(sectionCard(page)).containsText("湊1号線");
    page.keyboard().press("Escape");
    assertThat(page.locator("#card")).isHidden();
  }

  @Test
  void theListAsksToZoomInWhereLinesAreMerged(Browser browser) {
    Page page = browser.desktop();
    open(page, "#year=2022&map=11/40.0000/139.0050");
    Locator list = page.getByText(Pattern.compile("^表示範囲の区間"));

    assertThat(list).hasText("表示範囲の区間(拡大すると一覧できます)");
    list.click();
    assertThat(page.getByText("地図を拡大してください")).isVisible();
    assertThat(page.getByLabel("路線名で絞り込み")).isHidden();
    Browser.screenshot(page, "map-far");
    Locator nearer = page.getByRole(AriaRole.BUTTON, Browser.named("拡大"));
    nearer.click();
    assertThat(list).hasText(Pattern.compile("表示範囲の区間\\([1-9]"));
    assertThat(page.getByLabel("路線名で絞り込み")).isVisible();
  }

  @Test
  void speaksEnglishAfterTheSwitchAndRemembersIt(Browser browser) {
    Page page = browser.desktop();
    open(page, "");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();

    assertThat(page.getByText("Prefecture → municipal roads").first()).isVisible();
    page.reload();
    assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuetext", "FY2022 (Reiwa 4)");
  }

  @Test
  void aTileThatFailedIsSaidAndAskedForAgain(Browser browser) {
    Page page = browser.desktop();
    page.route("**/tiles/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    page.navigate("/");
    Locator again =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("もう一度読み込む"));
    assertThat(again).isVisible();

    page.unroute("**/tiles/**");
    again.click();
    page.waitForFunction(DRAWN, EXCHANGE);
    assertThat(again).isHidden();
  }

  @Test
  void isAccessibleOnADeskAndOnAPhone(Browser browser) {
    for (Page page : new Page[] {browser.desktop(), browser.phone()}) {
      open(page, "#year=2022&section=" + CITY_1 + "&" + ON_CITY_1);
      assertThat(sectionCard(page)).containsText("湊1号線");
      Browser.assertAccessible(page);
      Browser.screenshot(page, "map-card-" + page.viewportSize().width);
    }
  }

  @Test
  void theSheetOfAPhoneHasThreeHeights(Browser browser) {
    Page page = browser.phone();
    open(page, "");
    Locator sheet =
        page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("数字と絞り込み"));
    Locator handle = sheet.getByRole(AriaRole.BUTTON).first();
    handle.press("ArrowDown");
    assertThat(sheet).hasAttribute("data-height", "low");
    handle.press("ArrowUp");
    handle.press("ArrowUp");
    assertThat(sheet).hasAttribute("data-height", "full");
    Browser.screenshot(page, "map-phone");
  }
}
