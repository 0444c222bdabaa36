package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** A manager of the city, whose register has a section that no map has. */
@BrowserTest
class DrawingBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private Networks networks;
  @Autowired private NetworkRefresh refresh;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
      jdbc.sql(
              """
              INSERT INTO road.other_way (id, source, source_id, geom)
              SELECT gen_random_uuid(), 'test', '1', geom FROM road.section_version WHERE section_id = :id
              """)
          .param("id", SmallRegion.CITY_1)
          .update();
      jdbc.sql(
              "UPDATE road.section_version SET geom = NULL, official_length_m = 860 WHERE section_id = :id")
          .param("id", SmallRegion.CITY_1)
          .update();
      networks.rebuild(LocalDate.of(2023, 1, 20));
    }
  }

  @AfterEach
  void settle() {
    refresh.settled().join();
  }

  @Test
  void aSectionWithoutAPlaceIsPutOnTheRoadByTwoClicks(Browser browser) {
    people.create("drawing-manager", SmallRegion.CITY, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "drawing-manager");
    page.navigate("/sections.html");
    assertThat(page.getByText("位置未登録 1区間 0.9 km")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-desktop");

    page.getByRole(AriaRole.BUTTON, part("区間1")).click();
    Browser.button(page, "地図に線を引く").click();
    assertThat(page.getByText("起点を押してください")).isVisible();
    clickOn(page, 139.0101, 40.0001);
    clickOn(page, 139.0001, 39.9999);
    assertThat(page.getByText("描いた線の長さ 854 m")).isVisible();
    assertThat(page.getByText("実延長 860 m より 6 m 短い(許容差 43 m の内)")).isVisible();

    page.keyboard().press("Control+z");
    assertThat(page.getByText("終点を押してください")).isVisible();
    page.keyboard().press("Control+y");
    assertThat(page.getByText("描いた線の長さ 854 m")).isVisible();

    Locator handle = page.getByTitle("線をつまんで経由点にする");
    BoundingBox at = handle.boundingBox();
    page.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
    page.mouse().down();
    double[] b = pixel(page, 139.005, 40.01);
    page.mouse().move(b[0], b[1] + 40);
    page.mouse().move(b[0], b[1]);
    page.mouse().up();
    assertThat(page.getByText("ほかの区間と重なっています。重用でなければ、線か区間を見直してください。")).isVisible();
    assertThat(page.getByText(Pattern.compile("実延長 860 m より .* 長い\\(許容差 43 m を超えています\\)")))
        .isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-drawing-desktop");
    Browser.button(page, "元に戻す").click();
    assertThat(page.getByText("描いた線の長さ 854 m")).isVisible();

    Browser.button(page, "保存する").click();
    assertThat(page.getByText(Pattern.compile("を保存しました。"))).isVisible();
    assertThat(
            jdbc.sql("SELECT gis_length_m FROM road.section_version WHERE section_id = :id")
                .param("id", SmallRegion.CITY_1)
                .query(Double.class)
                .single())
        .isCloseTo(853.9, within(0.5));
    assertThat(page.getByRole(AriaRole.BUTTON, Browser.named("線を引き直す"))).isVisible();
  }

  @Test
  void aNewSectionIsMadeByKeyboardOnAPhone(Browser browser) {
    people.create("drawing-phone", SmallRegion.CITY, Role.MANAGER);
    Page page = browser.phone();
    Browser.signIn(page, "drawing-phone");
    page.navigate("/sections.html");
    Browser.button(page, "新しい区間を作る").click();
    page.getByLabel("路線", new Page.GetByLabelOptions().setExact(true)).fill("湊1");
    page.getByRole(AriaRole.BUTTON, part("湊1号線")).click();
    assertThat(page.getByLabel("区間番号")).not().hasValue("");
    page.getByLabel("区間番号").fill("20");
    Browser.button(page, "直線").click();
    Browser.button(page, "地図の中心に点を置く").click();
    assertThat(page.getByText("終点を押してください")).isVisible();
    Locator map = page.getByRole(AriaRole.REGION, Browser.named("区間を作図する地図"));
    map.focus();
    page.keyboard().press("ArrowDown");
    page.waitForFunction("() => !document.querySelector('.leaflet-pan-anim')");
    page.keyboard().press("Enter");
    assertThat(page.getByText(Pattern.compile("描いた線の長さ [0-9,]+ m"))).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-phone");
    Browser.button(page, "保存する").click();
    assertThat(page.getByText(Pattern.compile("を保存しました。"))).isVisible();

    UUID route =
        jdbc.sql(
                "SELECT v.route_id FROM road.section s JOIN road.section_version v ON v.section_id = s.id WHERE s.section_code = '20' AND v.source = '作図'")
            .query(UUID.class)
            .single();
    assertThat(route).isEqualTo(SmallRegion.ROUTE_CITY);
  }

  @Test
  void aSectionIsDividedWhereItIsClickedAndJoinedAgain(Browser browser) {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.CITY_2, SmallRegion.CITY, SmallRegion.PREFECTURE)
            .meters(850)
            .add();
    people.create("dividing-manager", SmallRegion.CITY, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "dividing-manager");
    page.navigate("/sections.html#section=" + SmallRegion.CITY_2);
    assertThat(page.getByText("この区間を使う協定")).isVisible();
    Browser.screenshot(page, "sections-section-desktop");
    Browser.button(page, "区間を分ける").click();
    page.getByLabel("線の起点からの距離(m)").fill("300");
    page.getByLabel("線の起点からの距離(m)").press("Tab");
    assertThat(page.getByText("300 m", new Page.GetByTextOptions().setExact(true))).isVisible();
    assertThat(Browser.button(page, "分ける")).isDisabled();
    page.getByLabel("両方の区間へ(協定延長は線の長さで按分)").check();
    page.getByLabel("終点側の区間番号").fill("2-2");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-split-desktop");
    Browser.button(page, "分ける").click();
    assertThat(page.getByText(Pattern.compile("を保存しました。"))).isVisible();
    assertThat(items(agreement)).isEqualTo(3);

    Browser.button(page, "隣とつなぐ").click();
    page.getByLabel("いつから").fill("2023-02-01");
    page.getByLabel(Pattern.compile("区間2-2")).check();
    assertThat(Browser.button(page, "つなぐ")).isDisabled();
    page.getByLabel("協定の対象が変わることを確かめました").check();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-join-desktop");
    Browser.button(page, "つなぐ").click();
    assertThat(Browser.button(page, "つなぐ")).isHidden();
    assertThat(
            jdbc.sql(
                    "SELECT gis_length_m FROM road.section_version WHERE section_id = :id AND upper_inf(valid)")
                .param("id", SmallRegion.CITY_2)
                .query(Double.class)
                .single())
        .isCloseTo(853.9, within(0.5));
  }

  @Test
  void aRoadIsAbolishedByNoticeAfterDecidingAboutItsAgreement(Browser browser) {
    new BindingItems(jdbc)
        .exchange(SmallRegion.TOWN_2, SmallRegion.TOWN, SmallRegion.PREFECTURE)
        .meters(1100)
        .add();
    people.create("notice-manager", SmallRegion.TOWN, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "notice-manager");
    page.navigate("/sections.html#section=" + SmallRegion.TOWN_2);
    Browser.button(page, "告示を登録").click();
    page.getByLabel("種類").selectOption("廃止");
    page.getByLabel("告示番号").fill("峰町告示第12号");
    assertThat(Browser.button(page, "登録する")).isDisabled();
    page.getByLabel("この区間の分を前の日で終える").check();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "sections-notice-desktop");
    Browser.button(page, "登録する").click();
    assertThat(page.getByText("廃止 峰町告示第12号")).isVisible();
    assertThat(page.getByText("協定のこの区間の分は終えました。")).isVisible();
    Browser.assertAccessible(page);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, "sections-notices-phone");
  }

  private int items(UUID agreement) {
    return jdbc.sql("SELECT count(*) FROM agreement.item WHERE agreement_id = :agreement")
        .param("agreement", agreement)
        .query(Integer.class)
        .single();
  }

  /** The route fits the map at zoom 16 around its middle (139.01, 40.005). */
  private static double[] pixel(Page page, double longitude, double latitude) {
    BoundingBox box = page.getByRole(AriaRole.REGION, Browser.named("区間を作図する地図")).boundingBox();
    double perDegree = 256 * Math.pow(2, 16) / 360;
    return new double[] {
      box.x + box.width / 2 + (longitude - 139.01) * perDegree,
      box.y + box.height / 2 - (latitude - 40.005) * perDegree / Math.cos(Math.toRadians(40.005))
    };
  }

  private static void clickOn(Page page, double longitude, double latitude) {
    double[] at = pixel(page, longitude, latitude);
    page.mouse().click(at[0], at[1]);
  }

  private static Page.GetByRoleOptions part(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
