package yukiwatari.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;
import yukiwatari.support.People;

/** People change a finished plan of the demonstration by hand. */
@BrowserTest
@DemoTest
class PlanChangeBrowserIT {
  private static final String HIDDEN_WIDTH = "box => box.scrollWidth - box.clientWidth";

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private PlannedRegion region;
  @Autowired private RunsByHand runs;

  @Test
  void aManagerSeesWhatMovingSectionsDoesTakesItOverAndGoesBack(Browser browser) {
    people.create("move-manager", region.prefecture(), Role.MANAGER);
    Run run = region.planDemo(2, Variant.OWN_ONLY);
    PlannedRegion.Movable movable = region.movable(run);
    Page page = browser.desktop();
    Browser.signIn(page, "move-manager");
    page.navigate("/plan.html#scenario=" + run.scenario());

    Browser.button(page, "区間を選んで移す").click();
    Locator found = page.locator(".plan-sections tbody tr");
    found.first().waitFor();
    int all = found.count();
    page.getByLabel("区間名・路線・団体で探す").fill("雪渡県 国道");
    assertThat(found.first()).containsText("国道");
    assertThat(found.count()).isLessThan(all);
    for (UUID section : movable.sections()) {
      choose(page, section);
    }
    assertThat(page.getByText(Pattern.compile("^2区間 [0-9.]+ km$"))).isVisible();
    assertThat(map(page)).hasAttribute("data-chosen", "2");
    Locator target = page.getByLabel("移す先");
    target.selectOption("authority:" + movable.target());
    assertThat(page.getByText("移したときの影響")).isVisible();
    assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("全体")))
        .containsText("空走(回送) km");
    Browser.assertAccessible(page);
    page.locator(".plan-move").scrollIntoViewIfNeeded();
    Browser.screenshot(page, "plan-move-desktop");

    Locator take = Browser.button(page, "採用する");
    assertThat(take).isEnabled();
    assertThat(map(page)).hasAttribute("data-chosen", "2");
    take.click();
    Locator entry = page.locator("[data-change]");
    assertThat(entry).containsText("採用");
    assertThat(entry).containsText("手直し(2区間→");
    assertThat(page.locator("[data-shows][aria-pressed=true]")).containsText("手直し");
    assertThat(page.locator(".plan-compare")).containsText("手直し");
    entry.scrollIntoViewIfNeeded();
    Browser.screenshot(page, "plan-history-desktop");

    page.getByRole(AriaRole.BUTTON, starting("元に戻す")).click();
    assertThat(entry).containsText("取消済み");
    assertThat(page.locator("[data-shows][aria-pressed=true]")).hasText("自分の道路だけ");
    page.getByRole(AriaRole.BUTTON, starting("やり直す")).click();
    assertThat(page.locator("[data-shows][aria-pressed=true]")).containsText("手直し");
    assertThat(
            jdbc.sql("SELECT count(*) FROM plan.run WHERE scenario_id = :id")
                .param("id", run.scenario().value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    onAPhone(browser, run, movable);
  }

  private void onAPhone(Browser browser, Run run, PlannedRegion.Movable movable) {
    Page phone = browser.phone();
    Browser.signIn(phone, "move-manager");
    phone.navigate("/plan.html#scenario=" + run.scenario());
    Browser.button(phone, "区間を選んで移す").click();
    choose(phone, movable.sections().get(0));
    phone.getByLabel("移す先").selectOption("authority:" + movable.target());
    assertThat(phone.getByText("移したときの影響")).isVisible();
    phone.getByText("移したときの影響").scrollIntoViewIfNeeded();
    Browser.screenshot(phone, "plan-move-phone");
    assertThat(overflow(phone)).as("nothing is wider than the phone").isZero();
  }

  private static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
        .intValue();
  }

  /** Its words change when it is pressed, its place does not. */
  private static int index(Locator machine) {
    return ((Number) machine.evaluate("each => [...each.parentElement.children].indexOf(each)"))
        .intValue();
  }

  private static Locator map(Page page) {
    return page.getByRole(AriaRole.REGION, Browser.named("経路の地図"));
  }

  private static Page.GetByRoleOptions starting(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
  }

  private void choose(Page page, UUID section) {
    page.getByLabel("区間名・路線・団体で探す")
        .fill(
            jdbc.sql(
                    """
                    SELECT v.name || ' ' || s.section_code FROM published.section_version v
                      JOIN published.section s ON s.id = v.section_id WHERE v.section_id = :id LIMIT 1
                    """)
                .param("id", section)
                .query(String.class)
                .single());
    page.locator(".plan-sections input[value='" + section + "']").check();
  }

  @Test
  void aDispatcherReplansTheNightWhenAMachineBreaksDownAndAStreetIsClosed(Browser browser) {
    people.create("night-dispatcher", region.prefecture(), Role.DISPATCHER);
    Run run = region.planDemo(2, Variant.BALANCED);
    Page page = browser.desktop();
    Browser.signIn(page, "night-dispatcher");
    page.navigate("/plan.html#scenario=" + run.scenario());
    page.getByRole(AriaRole.LINK, Browser.named("作業中に組み直す")).click();

    page.getByLabel("出動した時刻").fill("23:30");
    page.getByLabel("現在の時刻").fill("01:00");
    page.getByLabel("現在の時刻").press("Tab");
    assertThat(page.getByText(Pattern.compile("^出動から 1:30。"))).isVisible();
    Locator machine =
        page.locator(".plan-rework__machine")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("残り [1-9]")))
            .first();
    machine = page.locator(".plan-rework__machine").nth(index(machine));
    machine.click();
    assertThat(machine).hasAttribute("aria-pressed", "true");
    assertThat(machine).containsText("動けない");
    Locator closed = page.locator(".plan-sections select").nth(3);
    closed.selectOption("closed");
    assertThat(map(page)).hasAttribute("data-chosen", "1");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "plan-rework-desktop");
    Browser.button(page, "組み直す").click();

    page.getByRole(AriaRole.HEADING, Browser.named("組み直しの案")).waitFor();
    assertThat(page.locator(".plan-rework__compare")).containsText("全線完了");
    assertThat(page.locator(".plan-rework__taken li").first()).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "plan-rework-result-desktop");
    Browser.button(page, "この組み直しを採用する").click();
    assertThat(page.locator("[data-change]")).containsText("採用");
    assertThat(page.locator("[data-shows][aria-pressed=true]")).hasText("作業中の組み直し 01:00");
    assertThat(Browser.button(page, "区間を選んで移す")).hasCount(0);

    Page phone = browser.phone();
    Browser.signIn(phone, "night-dispatcher");
    phone.navigate("/plan.html#scenario=" + run.scenario() + "&run=" + run.id() + "&rework=1");
    assertThat(phone.getByLabel("現在の時刻")).isVisible();
    phone.locator(".plan-sections select").first().scrollIntoViewIfNeeded();
    assertThat(phone.locator(".plan-sections select").first().boundingBox().width)
        .as("what is chosen can be read")
        .isGreaterThan(100);
    Browser.screenshot(phone, "plan-rework-phone");
    assertThat(overflow(phone)).isZero();
    Run other = region.planDemo(1, Variant.TODAY);
    phone.navigate("/plan.html#scenario=" + run.scenario() + "&run=" + other.id() + "&rework=1");
    assertThat(phone.getByText("この計画は、この計画案にありません。")).isVisible();
  }

  @Test
  void aManagerFindsTheCurveOfSavingAndUsesOneOfItsPoints(Browser browser) {
    people.create("curve-manager", region.prefecture(), Role.MANAGER);
    Run run = region.planDemo(2, Variant.OWN_ONLY);
    Page page = browser.desktop();
    Browser.signIn(page, "curve-manager");
    page.navigate("/plan.html#scenario=" + run.scenario());
    Browser.button(page, "曲線を求める").click();
    page.locator(".plan-curve [data-stop]").waitFor();

    runs.execute(run.scenario());

    Locator point = page.locator("[data-point]").last();
    point.waitFor();
    assertThat(
            page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^横軸は"))))
        .isVisible();
    Browser.assertAccessible(page);
    page.locator(".plan-curve").scrollIntoViewIfNeeded();
    Browser.screenshot(page, "plan-curve-desktop");
    point.getByText("表示する").click();
    assertThat(page.locator("[data-shows][aria-pressed=true]")).containsText("曲線の点");
    point.getByText("この案を使う").click();
    assertThat(page.locator("[data-change]")).containsText("採用");
    assertThat(page.locator(".plan-compare")).containsText("曲線の点");

    Page phone = browser.phone();
    Browser.signIn(phone, "curve-manager");
    phone.navigate("/plan.html#scenario=" + run.scenario());
    phone.locator("[data-point]").first().waitFor();
    phone.locator(".plan-curve").scrollIntoViewIfNeeded();
    Browser.screenshot(phone, "plan-curve-phone");
    assertThat(overflow(phone)).isZero();
    assertThat(phone.locator(".plan-curve .table-box").evaluate(HIDDEN_WIDTH))
        .as("pixels of the list and its buttons that need a sideways scroll")
        .isEqualTo(0);
  }
}
