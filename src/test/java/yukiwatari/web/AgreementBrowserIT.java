package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.agreement.AgreementCalendar;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** Both sides of an agreement consent and conclude; who has no part in it does not see it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementBrowserIT {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private AgreementCalendar calendar;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("ken-tanto", SmallRegion.PREFECTURE, Role.DISPATCHER);
    people.create("ken-kacho", SmallRegion.PREFECTURE, Role.MANAGER);
    people.create("minato-kacho", SmallRegion.CITY, Role.MANAGER);
    people.create("mine-kacho", SmallRegion.TOWN, Role.DISPATCHER, Role.MANAGER);
  }

  @BeforeEach
  void today() {
    clock.setToday(LocalDate.of(2023, 1, 20));
  }

  @Test
  void bothSidesConsentAndConclude(Browser browser) {
    Page dispatcher = signedIn(browser.desktop(), "ken-tanto");
    String address = draftAndPropose(dispatcher);

    Page city = signedIn(browser.desktop(), "minato-kacho");
    city.navigate("/agreements.html");
    Locator line = city.getByRole(AriaRole.ROW).filter(containing("第20号"));
    assertThat(line).containsText("手続き待ち");
    Browser.screenshot(city, "agreements-list");
    Browser.assertAccessible(city);
    line.getByRole(AriaRole.LINK).click();
    consent(city);
    assertThat(city.getByText("相手方の実務合意を待っています。")).isVisible();

    Page prefecture = signedIn(browser.phone(), "ken-kacho");
    prefecture.navigate(address);
    assertThat(state(prefecture)).hasText("協議中");
    Browser.screenshot(prefecture, "agreement-consent-phone");
    Browser.assertAccessible(prefecture);
    consent(prefecture);
    assertThat(state(prefecture)).hasText("実務合意");

    city.reload();
    conclude(city);
    assertThat(state(city)).hasText("締結済");
    Download download =
        city.waitForDownload(() -> city.getByRole(AriaRole.LINK, named("協定書 湊市.pdf")).click());
    org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
        .isEqualTo("協定書 湊市.pdf");

    Page anybody = browser.desktop();
    anybody.navigate(address);
    assertThat(anybody.getByRole(AriaRole.ALERT)).containsText("ないか、表示する権限がありません");

    clock.setToday(LocalDate.of(2023, 2, 1));
    calendar.follow();
    anybody.reload();
    assertThat(state(anybody)).hasText("有効");
    assertThat(anybody.getByRole(AriaRole.ROW).filter(containing("湊1号線 1区間")))
        .containsText("2023年2月1日〜2023年3月31日");
    assertThat(anybody.getByRole(AriaRole.REGION, named("湊市"))).containsText("当事者だけが読めます");
    assertThat(anybody.getByText("協定書 湊市.pdf")).hasCount(0);
    Browser.screenshot(anybody, "agreement-public");
    Browser.assertAccessible(anybody);
  }

  @Test
  void theWrongPersonIsRefused(Browser browser) {
    Page dispatcher = signedIn(browser.desktop(), "ken-tanto");
    dispatcher.navigate("/agreements.html?new");
    fillTerms(dispatcher, "第21号");
    dispatcher.waitForURL("**/agreements.html?id=*&edit");
    String address = dispatcher.url().replace("&edit", "");

    Page manager = signedIn(browser.desktop(), "ken-kacho");
    manager.navigate(address);
    assertThat(state(manager)).hasText("案");
    assertThat(button(manager, "提案する")).hasCount(0);

    Page stranger = signedIn(browser.phone(), "mine-kacho");
    stranger.navigate(address);
    assertThat(stranger.getByRole(AriaRole.ALERT)).containsText("ないか、表示する権限がありません");
    stranger.navigate("/agreements.html");
    assertThat(
            stranger.getByText("協定を結ぶと、分担する区間と期間がここに並びます。").or(stranger.getByRole(AriaRole.TABLE)))
        .isVisible();
    assertThat(stranger.getByText("第21号")).hasCount(0);
  }

  /** Returns the address of the proposal. */
  private static String draftAndPropose(Page page) {
    page.navigate("/agreements.html");
    page.getByLabel("番号・件名で探す").fill("ない協定");
    assertThat(page.getByText("条件に合う協定はありません。条件を変えてください。")).isVisible();
    page.getByRole(AriaRole.LINK, named("協定案を作る")).first().click();
    page.getByLabel("協定番号").waitFor();
    Browser.screenshot(page, "agreement-form");
    Browser.assertAccessible(page);
    fillTerms(page, "第20号");

    page.getByRole(AriaRole.CHECKBOX, named("湊1号線 1区間")).check();
    page.getByRole(AriaRole.CHECKBOX, named("湊峰線 2区間")).check();
    page.getByLabel("湊1号線 1区間 出動基準(cm)").fill("10");
    page.getByLabel("湊1号線 1区間 完了時刻").fill("07:00");
    Browser.screenshot(page, "agreement-pick");
    Browser.assertAccessible(page);
    button(page, "区間を保存する").click();

    assertThat(state(page)).hasText("案");
    assertThat(page.getByRole(AriaRole.ROW).filter(containing("湊1号線 1区間")))
        .containsText("10 cm・7:00まで");
    button(page, "提案する").click();
    page.getByRole(AriaRole.DIALOG).getByText("提案する").click();
    assertThat(state(page)).hasText("協議中");
    Browser.screenshot(page, "agreement-proposed");
    return page.url();
  }

  private static void fillTerms(Page page, String number) {
    page.getByLabel("協定番号").fill(number);
    page.getByLabel("件名").fill("雪渡県と湊市の除雪の交換に関する協定");
    page.getByRole(AriaRole.CHECKBOX, named("湊市")).check();
    page.getByLabel("期間の初日").fill("2023-02-01");
    page.getByLabel("期間の最終日").fill("2023-03-31");
    button(page, "保存して区間を選ぶ").click();
  }

  private static void consent(Page page) {
    button(page, "実務合意する").click();
    page.getByRole(AriaRole.DIALOG).getByText("実務合意する").click();
    assertThat(page.getByText("実務合意を記録しました。")).isVisible();
  }

  private static void conclude(Page page) {
    button(page, "締結を登録する").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("締結日").fill("2023-01-19");
    dialog.getByLabel("文書番号(雪渡県)").fill("道管第1234号");
    dialog.getByLabel("文書番号(湊市)").fill("湊建第56号");
    dialog
        .getByLabel("署名した協定書(PDF・湊市)")
        .setInputFiles(new FilePayload("協定書 湊市.pdf", "application/pdf", PDF));
    Browser.screenshot(page, "agreement-conclude");
    dialog.getByText("締結を登録する").click();
  }

  private static Page signedIn(Page page, String login) {
    Browser.signIn(page, login);
    return page;
  }

  private static Locator state(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
        .locator(".badge");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
