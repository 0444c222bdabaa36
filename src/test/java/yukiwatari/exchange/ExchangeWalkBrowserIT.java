package yukiwatari.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static yukiwatari.support.Browser.button;
import static yukiwatari.support.Browser.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
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

/** From a needs survey to a draft agreement, and back. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeWalkBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private Networks networks;

  @BeforeAll
  void found() throws Exception {
    SmallRegion.create(jdbc);
    networks.rebuild(LocalDate.of(2023, 1, 20));
    people.create("ken-tanto", SmallRegion.PREFECTURE, Role.DISPATCHER);
    people.create("mine-tanto", SmallRegion.TOWN, Role.DISPATCHER);
    CandidateCalls.find(people, people.signIn("ken-tanto", People.PASSWORD), "ken-tanto");
  }

  @Test
  void aTownAsksThePrefectureAcceptsAndADraftIsMadeAndWithdrawn(Browser browser) {
    Page prefecture = open(browser.desktop(), "ken-tanto");
    prefecture.getByText("要望調査を始める").click();
    prefecture.getByLabel("回答期限").fill("2023-02-28");
    button(prefecture, "調査を開く").click();
    assertThat(prefecture.getByText("2 市町村のうち 0 市町村が回答済みです")).isVisible();

    Page town = open(browser.desktop(), "mine-tanto");
    assertThat(town.getByText("意向は 0 区間に付いています")).isVisible();
    Locator asked = candidate(town);
    asked.getByRole(AriaRole.BUTTON).first().click();
    asked.getByLabel("備考").fill("隣の県道から入れます");
    asked.getByRole(AriaRole.BUTTON, exactly("依頼したい")).click();
    assertThat(asked).containsText("峰町 依頼したい");
    button(town, "元に戻す").click();
    assertThat(asked).not().containsText("峰町 依頼したい");
    asked.getByLabel("備考").fill("隣の県道から入れます");
    asked.getByRole(AriaRole.BUTTON, exactly("依頼したい")).click();
    assertThat(town.getByText("意向は 1 区間に付いています")).isVisible();
    button(town, "回答済みにする").click();
    assertThat(town.getByText("2023年1月20日に回答済みです(意向 1 区間)")).isVisible();
    Browser.assertAccessible(town);
    Browser.screenshot(town, "candidates-town-answered");

    prefecture.reload();
    assertThat(prefecture.getByText("2 市町村のうち 1 市町村が回答済みです")).isVisible();
    Locator offered = candidate(prefecture);
    offered.getByRole(AriaRole.BUTTON).first().click();
    assertThat(offered).containsText("峰町の備考:隣の県道から入れます");
    offered.getByRole(AriaRole.BUTTON, exactly("引き受け可")).click();
    assertThat(offered).containsText("一致");
    assertThat(prefecture.getByText("1 区間・依頼 0.0 km・引き受け 1.1 km")).isVisible();
    button(prefecture, "協定案を作る(1 区間)").click();
    prefecture.getByLabel("協定番号").fill("令和5除協第1号");
    Browser.assertAccessible(prefecture);
    button(prefecture, "協定案を作る").click();
    Locator draft = prefecture.getByRole(AriaRole.LINK, named("協定案「令和5除協第1号」"));
    assertThat(draft).isVisible();
    Browser.assertAccessible(prefecture);
    Browser.screenshot(prefecture, "candidates-draft");

    town.reload();
    assertThat(town.getByRole(AriaRole.LINK, named("協定案「令和5除協第1号」"))).isVisible();
    Page reading = open(browser.desktop(), "ken-tanto");
    reading.getByRole(AriaRole.LINK, named("協定案「令和5除協第1号」")).click();
    assertThat(reading.getByText("峰1号線").first()).isVisible();

    button(prefecture, "案を取り下げる").click();
    assertThat(button(prefecture, "協定案を作る(1 区間)")).isVisible();
    assertThat(draft).not().isVisible();

    Page phone = open(browser.phone(), "ken-tanto");
    Browser.assertAccessible(phone);
    Browser.screenshot(phone, "candidates-matches-phone");
  }

  private static Page open(Page page, String login) {
    Browser.signIn(page, login);
    page.navigate("/candidates.html");
    assertThat(page.getByRole(AriaRole.HEADING, named("交換候補一覧"))).isVisible();
    return page;
  }

  /** The town's road that is cut off. */
  private static Locator candidate(Page page) {
    return page.locator(".candidate").filter(new Locator.FilterOptions().setHasText("峰1号線"));
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
