package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.Role;
import yukiwatari.http.Progress;
import yukiwatari.http.ProgressBoard;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** An administrator brings a Shapefile as offices send it: CP932, no .prj. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPageBrowserIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private RoadImports imports;
  @Autowired private ImportRecords records;
  @Autowired private ProgressBoard board;
  @TempDir private Path folder;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("importer", SmallRegion.CITY, Role.ADMINISTRATOR);
  }

  @Test
  void showsTheFileOnceItsQuestionsAreAnswered(Browser browser) throws IOException {
    Page page = open(browser.desktop());

    choose(page, "県道.zip", niigataLike());
    assertThat(page.getByText("弥彦岩室線 / 1561").first()).isVisible();
    Browser.screenshot(page, "import-questions");
    Browser.assertAccessible(page);
    page.getByLabel("CP932").check();
    page.getByLabel("座標の測地系が分かりません").selectOption("6676");

    assertThat(cell(page, "白根黒埼線").first()).isVisible();
    assertThat(page.getByLabel("路線番号", new Page.GetByLabelOptions().setExact(true))).hasValue("延長");
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "import-mapping");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("内容を確かめる")).click();
    assertThat(page.locator("#figures")).containsText("区間2");
    assertThat(page.getByText("項目「道路種別」の値「里道」は、対応表にありません。")).isVisible();
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "import-preview");
    Browser.assertAccessible(page);

    Browser.button(page, "今の道路との違いを調べる").click();
    assertThat(page.locator("#changes")).containsText("追加2");
    page.evaluate("document.querySelector('#changes-title').scrollIntoView()");
    Browser.screenshot(page, "import-changes");
    Browser.assertAccessible(page);
  }

  @Test
  void bringsTheFileInOnceAndNotTwice(Browser browser) throws IOException {
    Page page = open(browser.desktop());
    byte[] twoRoads = SmallShapefile.zip(drawn().files());

    compare(page, twoRoads);
    Browser.button(page, "取り込む").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("2 件の変更");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取り込む"))
        .click();
    assertThat(page.getByText("取り込みました。今の道路網は")).isVisible();

    compare(page, twoRoads);
    assertThat(page.getByText("今の道路と同じです。取り込むものはありません。")).isVisible();
    org.assertj.core.api.Assertions.assertThat(
            jdbc.sql("SELECT count(*) FROM road.section_version WHERE source = :source")
                .param("source", "県道.zip")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void worksOnAPhone(Browser browser) throws IOException {
    Page page = open(browser.phone());

    choose(page, "県道.zip", niigataLike());
    page.getByLabel("CP932").check();
    Browser.screenshot(page, "import-questions-phone");
    page.getByLabel("座標の測地系が分かりません").selectOption("6676");
    assertThat(page.getByLabel("路線番号", new Page.GetByLabelOptions().setExact(true))).hasValue("延長");
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "import-mapping-phone");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("内容を確かめる")).click();
    assertThat(page.locator("#figures")).containsText("区間2");
    page.evaluate("document.querySelector('#preview-title').scrollIntoView()");
    Browser.screenshot(page, "import-preview-phone");

    org.assertj.core.api.Assertions.assertThat(
            (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing is wider than the phone")
        .isTrue();
  }

  @Test
  void showsHowFarAnImportIsThatWasLeft(Browser browser) {
    OrganisationId city = new OrganisationId(SmallRegion.CITY);
    ImportId id = imports.begin(city, "市道.zip", LocalDate.of(2023, 1, 20));
    Progress progress = board.open("import", SmallRegion.CITY);
    records.watch(id, progress.id());
    progress.advance("import.step.READ", 12_000, 40_000L);
    Page page = open(browser.phone());

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("市道.zip")).first().click();

    assertThat(page.getByText("ファイルを読んでいます(行)")).isVisible();
    assertThat(page.getByText("12,000 / 40,000")).isVisible();
    Browser.screenshot(page, "import-progress-phone");
    Browser.assertAccessible(page);
    progress.advance("import.step.COMPARE", 0, null);
    assertThat(page.getByText("今の道路と比べています")).isVisible();
    records.change(id, "ANALYSING", "FAILED");
    progress.failed("「市道.zip」の属性表(.dbf)が壊れています。");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("壊れています");
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeSendingIt(Browser browser) throws IOException {
    Page page = open(browser.desktop());
    Browser.screenshot(page, "import-empty");

    choose(page, "大きい.zip", new byte[(4 << 20) + 1]);

    assertThat(page.locator("#file")).containsText("大きすぎます(4 MB まで)");
  }

  @Test
  void saysInWordsWhyAFileIsNotRead(Browser browser) throws IOException {
    Page page = open(browser.desktop());

    choose(page, "roads.zip", SmallShapefile.zip(Map.of("../roads.shp", new byte[0])));

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("安全のため読みません。");
  }

  private static Page open(Page page) {
    Browser.signIn(page, "importer");
    page.navigate("/import.html");
    assertThat(page.getByRole(AriaRole.HEADING, Browser.named("取込"))).isVisible();
    return page;
  }

  private void choose(Page page, String name, byte[] bytes) throws IOException {
    page.getByLabel("ファイルを選ぶ").setInputFiles(Files.write(folder.resolve(name), bytes));
  }

  private static Locator cell(Page page, String text) {
    return page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(text));
  }

  private void compare(Page page, byte[] file) throws IOException {
    choose(page, "県道.zip", file);
    page.getByLabel("CP932").check();
    page.getByLabel("座標の測地系が分かりません").selectOption("6676");
    Browser.button(page, "内容を確かめる").click();
    Browser.button(page, "今の道路との違いを調べる").click();
  }

  /** Two roads in zone VIII that the preset for Niigata takes. */
  private static SmallShapefile drawn() {
    return new SmallShapefile(3, Encodings.CP932, "路線名", "延長", "道路種別")
        .row("弥彦岩室線", "1561", "一般県道", new double[] {26187, 186569, 26900, 187569, 28287, 188000})
        .row("白根黒埼線", "1141", "主要地方道", new double[] {28287, 188000, 29287, 186000});
  }

  /** The two, and one of a kind that the preset does not know. */
  private static byte[] niigataLike() throws IOException {
    return SmallShapefile.zip(
        drawn().row("名なし", "1", "里道", new double[] {26900, 187569, 27900, 186000}).files());
  }
}
