package yukiwatari.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;

/** Crews of the demonstration see their sections of 2023-01-20 on a phone. */
@BrowserTest
@DemoTest
class CrewBrowserIT {
  /** A section that the prefecture's own staff clears under an agreement, with its rule. */
  private static final String CLEARED_SECTION =
      """
      SELECT v.name || ' 区間' || s.section_code AS label, i.threshold_cm, to_char(i.finish_by, 'FMHH24:MI') AS finish_by
        FROM agreement.item i
        JOIN road.section s ON s.id = i.section_id
        JOIN published.section_version v ON v.section_id = s.id
        JOIN account.organisation o ON o.id = i.performer_id
       WHERE o.kind = 'PREFECTURE' AND i.work_type = 'PLOUGHING' AND i.effective @> DATE '2023-01-20' AND i.agreement_id = (
             SELECT id FROM agreement.agreement WHERE number = :agreement)
       ORDER BY label LIMIT 1
      """;

  /** Of gis-data/demo-logins.txt. */
  private static final String PASSWORD = "yukiwatari-demo";

  private record Cleared(String label, int thresholdCm, String finishBy) {}

  @Autowired private JdbcClient jdbc;

  /** Demonstration logins are refused outside demo mode, in which tests are not. */
  @BeforeEach
  void letDemonstrationCrewsIn() {
    jdbc.sql("UPDATE account.app_user SET demo = false WHERE login LIKE '%-crew'").update();
  }

  @Test
  void theCrewSeesItsSectionsOfTheDayAndOpensOne(Browser browser) {
    Page page = browser.phone();
    signIn(page, "ken-crew");

    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("今日の区間"))).isVisible();
    assertThat(kind(page, "巡回")).hasText(amount("PATROL"));
    assertThat(kind(page, "除雪")).hasText(amount("PLOUGHING"));
    assertEveryTargetFitsAThumb(page);
    Browser.assertAccessible(page);
    settled(page);
    Browser.screenshot(page, "crew-phone");

    String agreement = firstExchange();
    Cleared cleared =
        jdbc.sql(CLEARED_SECTION).param("agreement", agreement).query(Cleared.class).single();
    page.locator("summary").filter(text(agreement)).click();
    Locator row = page.locator("details[open] button").filter(text(cleared.label())).first();
    Browser.screenshot(page, "crew-phone-open");
    row.click();

    Locator card = page.getByRole(AriaRole.ARTICLE, Browser.named(cleared.label()));
    assertThat(card).isVisible();
    assertThat(card)
        .containsText("積雪%d cmで出動 / %sまでに終了".formatted(cleared.thresholdCm(), cleared.finishBy()));
    assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("電話する")))
        .hasAttribute("href", Pattern.compile("tel:000555\\d{4}"));
    assertThat(page.locator("#card-title")).isFocused();
    assertEveryTargetFitsAThumb(page);
    Browser.assertAccessible(page);
    settled(page);
    Browser.screenshot(page, "crew-phone-card");

    page.keyboard().press("Escape");
    assertThat(card).isHidden();
    assertThat(row).isFocused();
  }

  @Test
  void workIsSwitchedOffAndOnByItsTotal(Browser browser) {
    Page page = browser.phone();
    signIn(page, "ken-crew");
    Locator groups = page.locator("details");
    assertThat(groups).hasCount(numberOfAgreements("PATROL") + numberOfAgreements("PLOUGHING"));
    kind(page, "除雪").click();
    assertThat(groups).hasCount(numberOfAgreements("PATROL"));
    assertThat(kind(page, "除雪")).hasAttribute("aria-pressed", "false");
    assertThat(kind(page, "除雪")).isFocused();
    kind(page, "除雪").click();
    assertThat(groups).hasCount(numberOfAgreements("PATROL") + numberOfAgreements("PLOUGHING"));
  }

  @Test
  void aContractorsCrewSeesItsOwnDistrictOnly(Browser browser) {
    Page page = browser.phone();
    signIn(page, "hokuto-crew");
    List<String> own =
        jdbc.sql(
                """
                SELECT v.name || ' 区間' || s.section_code
                  FROM fleet.crew c
                  JOIN account.app_user u ON u.id = c.user_id AND u.login = 'hokuto-crew'
                  JOIN fleet.district_section a ON a.district_id = c.district_id AND a.valid @> DATE '2023-01-20'
                  JOIN road.section s ON s.id = a.section_id
                  JOIN published.section_version v ON v.section_id = s.id
                 WHERE NOT EXISTS (SELECT FROM agreement.item i WHERE i.section_id = s.id AND i.work_type = 'PLOUGHING'
                                      AND i.effective @> DATE '2023-01-20')
                """)
            .query(String.class)
            .list();
    Locator rows = page.locator("[data-section] .crew__row-name");
    assertThat(rows).hasCount(own.size());
    assertThat(rows.allInnerTexts().stream().map(text -> text.lines().findFirst().orElse("")))
        .containsExactlyInAnyOrderElementsOf(own);
    assertThat(page.getByText("除協")).hasCount(0);
  }

  @Test
  void aDayWithoutWorkSaysWhyAndLeadsToTheNext(Browser browser) {
    Page page = browser.phone();
    signIn(page, "hokuto-crew");
    page.getByLabel("日付").fill("2022-07-01");
    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("2022年7月1日の区間"))).isVisible();
    assertThat(page.getByText("受け持つ区間はありません")).isVisible();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "crew-phone-empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("次に始まる2022年11月1日の区間を見る"))
        .click();
    assertThat(page.locator("[data-section]").first()).isVisible();
  }

  @Test
  void aVisitorSignsInFirst(Browser browser) {
    Page page = browser.phone();
    page.navigate("/crew.html");
    page.waitForURL("**/login.html?next=*crew.html");
    assertThat(page.getByLabel("ログインID")).isVisible();
  }

  @Test
  void thePlaceIsAskedForByAButtonOnly(Browser browser) {
    Page page = browser.phone();
    BrowserContext phone = page.context();
    phone.grantPermissions(List.of("geolocation"));
    phone.setGeolocation(new Geolocation(39.8, 138.8).setAccuracy(30));
    signIn(page, "ken-crew");
    Locator button = Browser.button(page, "現在地");
    assertThat(button).hasAttribute("aria-pressed", "false");
    button.click();
    assertThat(button).hasAttribute("aria-pressed", "true");
    button.click();
    assertThat(button).hasAttribute("aria-pressed", "false");
  }

  @Test
  void itIsReadableByNightAndOnADesk(Browser browser) {
    Page page = browser.desktop();
    signIn(page, "minato-crew");
    assertThat(page.locator("[data-kind]")).not().hasCount(0);
    settled(page);
    Browser.screenshot(page, "crew-desktop");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browser.assertAccessible(page);
    settled(page);
    Browser.screenshot(page, "crew-desktop-dark");
    Page phone = browser.phone();
    phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    signIn(phone, "ken-crew");
    assertThat(phone.locator("summary").first()).isVisible();
    phone.locator("summary").first().click();
    phone.locator("details[open] button").first().click();
    settled(phone);
    Browser.assertAccessible(phone);
    Browser.screenshot(phone, "crew-phone-card-dark");
  }

  @Test
  void itSpeaksEnglishAndLiesAcross(Browser browser) {
    Page page = browser.open(844, 390, "en-US");
    page.navigate("/login.html");
    page.getByLabel("Login", new Page.GetByLabelOptions().setExact(true)).fill("ken-crew");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.locator("#sign-in button").click();
    page.waitForURL("**/crew.html");
    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("Today's sections"))).isVisible();
    assertThat(kind(page, "Patrol")).containsText("sections");
    Browser.assertAccessible(page);
    settled(page);
    Browser.screenshot(page, "crew-phone-across-en");
    page.setViewportSize(390, 844);
    settled(page);
    Browser.screenshot(page, "crew-phone-en");
    BoundingBox menu = Browser.button(page, "Menu").boundingBox();
    assertThat(menu.x + menu.width).as("right edge of the menu").isLessThanOrEqualTo(390);
  }

  /** Whose work is on the road lands on the page. */
  private static void signIn(Page page, String login) {
    page.navigate("/login.html");
    page.getByLabel("ログインID").fill(login);
    page.getByLabel("パスワード", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    Browser.button(page, "ログインする").click();
    page.waitForURL("**/crew.html");
  }

  /** Road tiles come after the list. */
  private static void settled(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static Locator kind(Page page, String name) {
    return page.locator("#kinds button").filter(text(name));
  }

  /** 巡回 90区間 140.9 km, from the tables: work of the prefecture that names no contractor. */
  private String amount(String work) {
    record Sum(int sections, BigDecimal meters) {}
    Sum sum =
        jdbc.sql(
                """
                SELECT count(DISTINCT i.section_id) AS sections, sum(i.agreed_length_m) AS meters
                  FROM agreement.item i JOIN account.organisation o ON o.id = i.performer_id AND o.kind = 'PREFECTURE'
                 WHERE i.binding AND i.effective @> DATE '2023-01-20' AND i.work_type = :work AND i.contract_id IS NULL
                """)
            .param("work", work)
            .query(Sum.class)
            .single();
    assertThat(sum.sections()).isPositive();
    BigDecimal km = sum.meters().divide(BigDecimal.valueOf(1000), 1, RoundingMode.HALF_UP);
    return "%s %d区間 %s km".formatted(work.equals("PATROL") ? "巡回" : "除雪", sum.sections(), km);
  }

  private int numberOfAgreements(String work) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT i.agreement_id)
              FROM agreement.item i JOIN account.organisation o ON o.id = i.performer_id AND o.kind = 'PREFECTURE'
             WHERE i.binding AND i.effective @> DATE '2023-01-20' AND i.work_type = :work
            """)
        .param("work", work)
        .query(Integer.class)
        .single();
  }

  private String firstExchange() {
    return jdbc.sql(
            """
            SELECT min(a.number) FROM agreement.agreement a JOIN agreement.item i ON i.agreement_id = a.id
              JOIN account.organisation o ON o.id = i.performer_id AND o.kind = 'PREFECTURE'
             WHERE i.work_type = 'PLOUGHING' AND i.effective @> DATE '2023-01-20'
            """)
        .query(String.class)
        .single();
  }

  /** UI.md: at least 64 px on this page; the header is everybody's. */
  private static void assertEveryTargetFitsAThumb(Page page) {
    for (Locator target :
        page.locator(
                "main button:visible, main summary:visible, main input:visible, main .button:visible")
            .all()) {
      assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(64);
      assertThat(target.boundingBox().width).as(target.innerText()).isGreaterThanOrEqualTo(64);
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
