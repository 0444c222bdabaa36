package yukiwatari.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.Browser.button;
import static yukiwatari.support.Browser.named;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.road.Networks;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** From nothing found to a list, a map and a file. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatesBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private Networks networks;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    networks.rebuild(LocalDate.of(2023, 1, 20));
    people.create("ken-tanto", SmallRegion.PREFECTURE, Role.DISPATCHER);
  }

  @Test
  void findsNarrowsPointsAtTheMapAndSavesTheList(Browser browser) {
    Page page = open(browser.desktop());
    findIfNever(page);
    assertThat(rows(page)).hasCount(3);
    assertThat(page.getByText("3 件・2.8 km")).isVisible();

    Locator island = page.getByRole(AriaRole.BUTTON).filter(containing("峰1号線"));
    island.click();
    assertThat(page.getByText("峰町の路線網から道のり 0.85 km 離れています")).isVisible();
    Locator map = page.getByRole(AriaRole.REGION, named("交換候補の地図"));
    assertThat(map).hasAttribute("data-selected", Pattern.compile("[0-9a-f-]{36}"));
    assertThat(page.url()).contains("#");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "candidates-desktop");

    page.getByLabel("理由").selectOption("通過路線の途切れ");
    assertThat(rows(page)).hasCount(2);
    assertThat(map).hasAttribute("data-candidates", "2");
    Download file =
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("XLSX を保存する")).click());
    assertThat(file.url()).contains("reason=GAP").contains("lang=ja");
    assertThat(file.suggestedFilename()).isEqualTo("exchange-candidates.xlsx");
    page.getByLabel("延長(km)まで").fill("0.1");
    assertThat(page.getByText("この条件に合う候補はありません")).isVisible();

    Page phone = open(browser.phone());
    Browser.assertAccessible(phone);
    Browser.screenshot(phone, "candidates-phone");
  }

  @Test
  void marksASectionThatIsNoCandidateOnTheMap(Browser browser) {
    Page page = open(browser.desktop());
    findIfNever(page);
    page.getByRole(AriaRole.BUTTON).filter(containing("峰1号線")).click();
    Locator map = page.getByRole(AriaRole.REGION, named("交換候補の地図"));
    button(page, "候補のほかの区間に意向を付ける").click();
    assertThat(map).hasAttribute("data-roads", "7");

    // The middle of PREF_1 a–b, seen from the middle of the chosen TOWN_2 c–f.
    double pixels = 256 * Math.pow(2, Double.parseDouble(map.getAttribute("data-zoom"))) / 360;
    BoundingBox box = map.boundingBox();
    double north = pixels / Math.cos(Math.toRadians(40.0075));
    page.mouse()
        .click(box.x + box.width / 2 - 0.015 * pixels, box.y + box.height / 2 - 0.005 * north);
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("湊峰線 1 への意向");
    dialog.getByLabel("引き受ける団体").selectOption("湊市");
    dialog.getByLabel("備考").fill("市の除雪車が毎朝通ります");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "candidates-any-section");
    dialog.getByText("意向を付ける", new Locator.GetByTextOptions().setExact(true)).click();

    page.getByText("意向の一覧(1 件)").click();
    assertThat(page.getByText("市の除雪車が毎朝通ります")).isVisible();
    Browser.assertAccessible(page);
    button(page, "湊峰線 1 の意向を取り消す").click();
    assertThat(page.getByText("市の除雪車が毎朝通ります")).not().isVisible();
  }

  private static void findIfNever(Page page) {
    if (page.getByText("まだ候補を探していません").isVisible()) {
      Browser.screenshot(page, "candidates-empty");
      button(page, "候補を探す").click();
    }
  }

  private static Page open(Page page) {
    Browser.signIn(page, "ken-tanto");
    page.navigate("/candidates.html");
    assertThat(page.getByRole(AriaRole.HEADING, named("交換候補一覧"))).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  private static Locator rows(Page page) {
    return page.locator(".candidate");
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
