package yukiwatari.fleet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** A dispatcher of a city that has roads and no fleet yet. */
@BrowserTest
class FleetBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @Test
  void aDispatcherPlacesADepotMakesADistrictGivesItTheRoadsAndAPlough(Browser browser) {
    SmallRegion.create(jdbc);
    people.create("fleet-dispatcher", SmallRegion.CITY, Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, "fleet-dispatcher");
    page.navigate("/fleet.html");
    assertThat(page.getByText("除雪基地がまだありません")).isVisible();

    Locator map =
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("除雪基地と受持区間の地図"));
    BoundingBox box = map.boundingBox();
    page.mouse().click(box.x + box.width / 2 + 3, box.y + box.height / 2 + 60);
    type(page, "名称", "湊除雪センター");
    press(page, "登録する");
    assertThat(page.getByRole(AriaRole.ROWHEADER, row("湊除雪センター"))).isVisible();
    double[] place =
        jdbc.sql("SELECT ST_X(geom), ST_Y(geom) FROM fleet.depot")
            .query((depot, number) -> new double[] {depot.getDouble(1), depot.getDouble(2)})
            .single();
    assertThat(place[0]).isBetween(139.0, 139.02);
    assertThat(place[1]).isBetween(39.99, 40.01);

    page.navigate("/fleet.html#districts");
    press(page, "工区を登録");
    type(page, "工区", "第1工区");
    press(page, "登録する");
    press(page, "表示範囲の未割当を最寄りの工区へ");
    assertThat(page.getByText("3区間の受持を変えました。")).isVisible();
    assertThat(page.getByText("受け持つ工区がない区間: 0区間")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "fleet-desktop");

    page.navigate("/fleet.html#machines");
    press(page, "機械を登録");
    type(page, "名称", "除雪トラック1号");
    press(page, "登録する");
    assertThat(page.getByRole(AriaRole.ROWHEADER, row("除雪トラック1号"))).isVisible();
  }

  private static void type(Page page, String field, String text) {
    page.getByRole(AriaRole.DIALOG)
        .getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
        .fill(text);
  }

  private static void press(Page page, String button) {
    Browser.button(page, button).click();
  }

  private static Page.GetByRoleOptions row(String header) {
    return new Page.GetByRoleOptions().setName(header);
  }
}
