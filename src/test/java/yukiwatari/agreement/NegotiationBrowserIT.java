package yukiwatari.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** People of both sides negotiate, change, renew and end agreements on the pages. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NegotiationBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private AgreementCalendar calendar;

  private AgreementCalls calls;
  private RestTestClient drafter;
  private RestTestClient prefectureManager;
  private RestTestClient cityManager;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    new AgreementRows(jdbc).bridge(SmallRegion.CITY_1);
    people.create("ken-tanto", PREFECTURE, Role.DISPATCHER);
    people.create("ken-kacho", PREFECTURE, Role.MANAGER);
    people.create("minato-tanto", CITY, Role.DISPATCHER);
    people.create("minato-kacho", CITY, Role.MANAGER);
    people.create("mine-kacho", SmallRegion.TOWN, Role.DISPATCHER, Role.MANAGER);
    drafter = people.signIn("ken-tanto", People.PASSWORD);
    prefectureManager = people.signIn("ken-kacho", People.PASSWORD);
    cityManager = people.signIn("minato-kacho", People.PASSWORD);
    calls = new AgreementCalls(json, drafter);
  }

  @BeforeEach
  void today() {
    clock.setToday(LocalDate.of(2023, 1, 20));
  }

  @Test
  void anEditAfterBothConsentedIsConsentedToAgain(Browser browser) {
    String id = calls.draft("第80号", SmallRegion.CITY_1, "2023-02-01");
    calls.agree(id, prefectureManager, cityManager);
    Page city = open(browser.desktop(), "minato-tanto", id);
    assertThat(state(city)).hasText("実務合意");

    city.getByRole(AriaRole.LINK, named("区間を変える")).click();
    city.getByLabel("湊1号線 1区間 部分").selectOption("車道(上り)");
    city.getByLabel("湊1号線 1区間 出動基準(cm)").fill("15");
    city.getByLabel("湊1号線 1区間 完了時刻").fill("06:30");
    city.getByRole(AriaRole.CHECKBOX, named("湊大橋 橋")).check();
    Browser.screenshot(city, "agreement-pick-structure");
    Browser.assertAccessible(city);
    button(city, "区間を保存する").click();

    assertThat(state(city)).hasText("協議中");
    assertThat(row(city, "湊1号線 1区間")).containsText("車道(上り)");
    assertThat(row(city, "湊1号線 1区間")).containsText("15 cm・6:30まで");
    assertThat(row(city, "湊大橋")).containsText("橋梁の技術支援");
    assertThat(side(city, "雪渡県")).containsText("実務合意まだありません");
    assertThat(side(city, "湊市")).containsText("実務合意まだありません");
    assertThat(city.getByRole(AriaRole.LISTITEM).filter(containing("内容を変更")))
        .containsText("湊市 minato-tanto");
  }

  @Test
  void theOtherSideReturnsItWithAReasonAndTheAuthorWithdraws(Browser browser) {
    String id = calls.draft("第81号", SmallRegion.PREF_2, "2023-02-01", PREFECTURE);
    calls.step(drafter, id, "propose", null);
    Page city = open(browser.phone(), "minato-kacho", id);
    button(city, "差し戻す").click();
    Locator dialog = city.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, inside("差し戻す")).click();
    assertThat(dialog).isVisible();
    dialog.getByLabel("理由").fill("出動基準を10cmにそろえてください");
    dialog.getByRole(AriaRole.BUTTON, inside("差し戻す")).click();
    assertThat(state(city)).hasText("差戻し");

    Page prefecture = open(browser.desktop(), "ken-tanto", id);
    assertThat(prefecture.getByText("出動基準を10cmにそろえてください")).isVisible();
    assertThat(button(prefecture, "提案する")).isVisible();
    button(prefecture, "取り下げる").click();
    prefecture.getByRole(AriaRole.DIALOG).getByText("取り下げる").click();
    assertThat(state(prefecture)).hasText("取下げ");
    assertThat(button(prefecture, "提案する")).hasCount(0);
  }

  @Test
  void aSuccessorTakesTheRestOfTheDays(Browser browser) {
    String old = calls.draft("第82号", SmallRegion.CITY_2, "2023-01-10");
    calls.conclude(old, "2023-01-09", cityManager, prefectureManager);
    Page dispatcher = open(browser.desktop(), "ken-tanto", old);
    dispatcher.getByRole(AriaRole.LINK, named("改定案を作る")).click();
    dispatcher.getByLabel("協定番号").fill("第82号の2");
    dispatcher.getByLabel("期間の初日").fill("2023-02-01");
    button(dispatcher, "案を作る").click();
    dispatcher.waitForURL("**/agreements.html?id=*&edit");
    String successor = dispatcher.url().replaceAll(".*id=([^&]*).*", "$1");
    calls.conclude(successor, "2023-01-20", prefectureManager, cityManager);
    clock.setToday(LocalDate.of(2023, 2, 1));
    calendar.follow();

    Page anybody = browser.desktop();
    anybody.navigate("/agreements.html?id=" + old);
    assertThat(state(anybody)).hasText("改定済");
    assertThat(row(anybody, "湊1号線 2区間")).containsText("2023年1月10日〜2023年1月31日");
    assertThat(anybody.getByRole(AriaRole.REGION, named("区間の地図"))).isVisible();
    anybody.getByRole(AriaRole.LINK, named("第82号の2")).click();
    assertThat(state(anybody)).hasText("有効");
    assertThat(row(anybody, "湊1号線 2区間")).containsText("2023年2月1日〜2023年3月31日");
    assertThat(anybody.getByRole(AriaRole.REGION, named("区間の地図"))).isVisible();
    assertThat(anybody.getByRole(AriaRole.LINK, Browser.named("第82号"))).isVisible();
  }

  @Test
  void anAgreementEndsEarly(Browser browser) {
    String id = calls.draft("第83号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);
    calls.conclude(id, "2023-01-09", cityManager, prefectureManager);
    Page manager = open(browser.phone(), "minato-kacho", id);
    button(manager, "中途終了する").click();
    Locator dialog = manager.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("効力のある最終日").fill("2023-02-10");
    dialog.getByLabel("理由").fill("路線の移管");
    dialog.getByRole(AriaRole.BUTTON, inside("中途終了する")).click();
    assertThat(dialog).hasCount(0);
    assertThat(manager.getByText("2023年2月11日から効力がありません")).isVisible();
    assertThat(row(manager, "湊峰線 1区間")).containsText("2023年1月10日〜2023年2月10日");
    assertThat(state(manager)).hasText("有効");
    Browser.screenshot(manager, "agreement-ends-early-phone");
    Browser.assertAccessible(manager);

    clock.setToday(LocalDate.of(2023, 2, 11));
    calendar.follow();
    manager.reload();
    assertThat(state(manager)).hasText("中途終了");
  }

  @Test
  void theNextSeasonIsDraftedWithContactsAndAnOverlapIsShownInWords(Browser browser) {
    String old = calls.draft("第84号", SmallRegion.CITY_3, "2023-01-10");
    calls.conclude(old, "2023-01-09", cityManager, prefectureManager);
    Page dispatcher = open(browser.desktop(), "ken-tanto", old);
    dispatcher
        .getByRole(AriaRole.REGION, named("雪渡県"))
        .getByRole(AriaRole.LINK, inside("連絡先を変える"))
        .click();
    dispatcher.getByLabel("部署・職名").fill("道路課 除雪当番");
    dispatcher.getByLabel("夜間").fill("０１８-860-0000");
    Browser.screenshot(dispatcher, "agreement-contacts");
    Browser.assertAccessible(dispatcher);
    button(dispatcher, "連絡先を保存する").click();
    assertThat(dispatcher.getByRole(AriaRole.LINK, named("018-860-0000")))
        .hasAttribute("href", "tel:0188600000");

    dispatcher.getByRole(AriaRole.LINK, named("来季の案を作る")).click();
    assertThat(dispatcher.getByLabel("期間の初日")).hasValue("2024-01-10");
    dispatcher.getByLabel("協定番号").fill("第85号");
    // An official who mistypes the year is told what to do.
    dispatcher.getByLabel("期間の初日").fill("2023-03-01");
    button(dispatcher, "案を作る").click();
    assertThat(dispatcher.getByText("今の協定が終わる 2023-04-01 以降にしてください")).isVisible();
    dispatcher.getByLabel("期間の初日").fill("2023-11-15");
    button(dispatcher, "案を作る").click();
    dispatcher.waitForURL("**/agreements.html?id=*&edit");
    String draft = dispatcher.url().replaceAll(".*id=([^&]*).*", "$1");
    dispatcher.navigate("/agreements.html?id=" + draft);
    assertThat(row(dispatcher, "湊1号線 3区間")).containsText("2023年11月15日〜2024年3月31日");
    assertThat(side(dispatcher, "雪渡県")).containsText("道路課 除雪当番");
    assertThat(dispatcher.getByRole(AriaRole.LINK, Browser.named("第84号"))).isVisible();

    Locator differences = dispatcher.getByRole(AriaRole.REGION, named("新旧対照"));
    assertThat(differences).containsText("1件の作業区間は、すべて前の協定と同じです。");
    dispatcher.getByRole(AriaRole.LINK, named("区間を変える")).click();
    dispatcher.getByLabel("湊1号線 3区間 出動基準(cm)").fill("15");
    dispatcher.getByRole(AriaRole.CHECKBOX, named("湊大橋 橋")).check();
    button(dispatcher, "区間を保存する").click();
    assertThat(differences).containsText("追加 1区間 0.0 km、内容の変更 1区間、変更なし 0件");
    assertThat(differences.getByRole(AriaRole.ROW).filter(containing("湊大橋"))).containsText("追加");
    assertThat(differences.getByRole(AriaRole.ROW).filter(containing("湊1号線 3区間")))
        .containsText("出動基準 なし → 15 cm");
    differences.scrollIntoViewIfNeeded();
    Browser.screenshot(dispatcher, "agreement-differences");
    dispatcher.setViewportSize(390, 844);
    differences.scrollIntoViewIfNeeded();
    Browser.screenshot(dispatcher, "agreement-differences-phone");
    Browser.assertAccessible(dispatcher);
    dispatcher.setViewportSize(1440, 900);

    dispatcher.getByRole(AriaRole.LINK, named("内容を変える")).click();
    dispatcher.getByLabel("期間の初日").fill("2023-03-01");
    button(dispatcher, "変更を保存する").click();
    Locator overlap = dispatcher.getByRole(AriaRole.REGION, named("ほかの協定と重なる区間が1件あります"));
    assertThat(overlap)
        .containsText("湊1号線 3区間 新雪除雪(車道): 2023年3月1日〜2023年3月31日 は 雪渡県 に割り当て済みです(協定 第84号)。");
    assertThat(row(dispatcher, "湊1号線 3区間")).containsText("重複");
    Browser.screenshot(dispatcher, "agreement-conflict");
    Browser.assertAccessible(dispatcher);
    // Without motion, or axe measures buttons that are half-way to their colour.
    dispatcher.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE));
    dispatcher.setViewportSize(390, 844);
    Browser.screenshot(dispatcher, "agreement-conflict-phone-dark");
    Browser.assertAccessible(dispatcher);
    dispatcher.setViewportSize(1440, 900);
    button(dispatcher, "提案する").click();
    dispatcher.getByRole(AriaRole.DIALOG).getByText("提案する").click();
    assertThat(dispatcher.getByRole(AriaRole.ALERT)).containsText("割り当て済みです");
    assertThat(state(dispatcher)).hasText("案");
  }

  @Test
  void anotherMunicipalityIsRefusedByPageAndServer(Browser browser) {
    String id = calls.draft("第86号", SmallRegion.CITY_1, "2023-03-01");
    Page town = open(browser.desktop(), "mine-kacho", id);
    for (String page : List.of("", "&edit", "&terms", "&contacts")) {
      town.navigate("/agreements.html?id=" + id + page);
      assertThat(town.getByRole(AriaRole.ALERT)).containsText("ないか、表示する権限がありません");
    }
    RestTestClient stranger = people.signIn("mine-kacho", People.PASSWORD);
    for (String path : List.of("/items", "/contacts")) {
      assertThat(calls.status(stranger, HttpMethod.PUT, id, path, List.of())).isEqualTo(404);
    }
    Map<String, Object> terms = AgreementCalls.terms("第87号", "2023-03-01");
    assertThat(calls.status(stranger, HttpMethod.POST, id, "/renew", terms)).isEqualTo(404);
    assertThat(calls.status(stranger, HttpMethod.POST, id, "/supersede", terms)).isEqualTo(404);
    assertThat(
            calls
                .read(stranger, "/api/agreements/" + id + "/documents/" + CITY)
                .get("status")
                .asInt())
        .isEqualTo(404);
  }

  @Test
  void theListIsNarrowedByPartyAndYear(Browser browser) {
    calls.draft("第88号", SmallRegion.CITY_2, "2023-03-01");
    Page page = browser.desktop();
    Browser.signIn(page, "ken-tanto");
    page.navigate("/agreements.html");
    page.getByLabel("番号・件名で探す").fill("第88号");
    assertThat(page.getByRole(AriaRole.ROW).filter(containing("第88号"))).hasCount(1);
    page.getByLabel("年度").selectOption("令和4年度(2022)");
    page.getByLabel("当事者").selectOption("湊市");
    assertThat(page.getByRole(AriaRole.ROW).filter(containing("第88号"))).hasCount(1);
    page.getByLabel("当事者").selectOption("峰町");
    assertThat(page.getByText("条件に合う協定はありません。条件を変えてください。")).isVisible();
    page.reload();
    assertThat(page.getByLabel("年度")).hasValue("2022");
    assertThat(page.getByText("条件に合う協定はありません。条件を変えてください。")).isVisible();
  }

  private static Page open(Page page, String login, String agreement) {
    Browser.signIn(page, login);
    page.navigate("/agreements.html?id=" + agreement);
    return page;
  }

  private static Locator state(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
        .locator(".badge");
  }

  @Test
  void aSideWritesDownWhatItsCouncilResolved(Browser browser) {
    String id = calls.draft("第86号", SmallRegion.CITY_2, "2023-02-01");
    Map<String, Object> terms = new HashMap<>(AgreementCalls.terms("第86号", "2023-02-01"));
    terms.put("kind", "ENTRUSTED");
    calls.status(drafter, HttpMethod.PUT, id, "", terms);
    Page page = open(browser.phone(), "ken-tanto", id);
    button(page, "議決・告示を記録する").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("議決日").fill("2022-12-20");
    dialog.getByLabel("議案番号").fill("議案第12号");
    dialog.getByLabel("告示日").fill("2022-12-19");
    dialog.getByRole(AriaRole.BUTTON, inside("記録する")).click();
    assertThat(dialog).containsText("告示日・届出日(「2022-12-19」)は、議決日以降の日付にしてください");
    Browser.screenshot(page, "agreement-entrustment-phone");
    Browser.assertAccessible(page);
    dialog.getByLabel("告示日").fill("2022-12-22");
    dialog.getByRole(AriaRole.BUTTON, inside("記録する")).click();
    assertThat(side(page, "雪渡県")).containsText("議決2022年12月20日議案第12号告示2022年12月22日");
    assertThat(side(page, "湊市")).containsText("議決まだありません");
    side(page, "雪渡県").scrollIntoViewIfNeeded();
    page.setViewportSize(1440, 900);
    Browser.screenshot(page, "agreement-entrustment");
  }

  private static Locator row(Page page, String road) {
    return page.getByRole(AriaRole.REGION, named("区間の一覧"))
        .getByRole(AriaRole.ROW)
        .filter(containing(road));
  }

  private static Locator side(Page page, String name) {
    return page.getByRole(AriaRole.REGION, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
