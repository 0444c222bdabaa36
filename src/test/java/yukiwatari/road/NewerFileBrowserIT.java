package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.Role;
import yukiwatari.agreement.AgreementId;
import yukiwatari.agreement.AgreementKind;
import yukiwatari.agreement.AgreementRecord;
import yukiwatari.agreement.BulkAgreements;
import yukiwatari.agreement.ItemTerms;
import yukiwatari.agreement.Part;
import yukiwatari.agreement.Period;
import yukiwatari.agreement.ProgrammeYear;
import yukiwatari.agreement.Season;
import yukiwatari.agreement.WorkType;
import yukiwatari.http.NewId;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/**
 * The administrator of a prefecture brings its roads in, CP932 without .prj, and in the middle of
 * the winter a newer file that splits a section which a city ploughs.
 *
 * <pre>
 *   x in zone VIII   26000      26600  27000      28000      29000      30000
 *   first file         └──── 1 ────────┘└─── 2 ────┘└─── 3 ────┘
 *   newer file         └─ 1-1 ──┘└ 1-2 ┘└─── 2 ────┘            └─── 4 ────┘
 * </pre>
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerFileBrowserIT {
  private static final OrganisationId PREFECTURE = new OrganisationId(SmallRegion.PREFECTURE);
  private static final OrganisationId CITY = new OrganisationId(SmallRegion.CITY);
  private static final double NORTH = 186500;
  private static final String TILE = "/tiles/public/map/12/3627/1584.mvt";
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private BulkAgreements agreements;
  @TempDir private Path folder;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("keeper", SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
  }

  @Test
  void splitsASectionUnderAnAgreementInTheMiddleOfTheWinter(Browser browser) throws IOException {
    Page page = browser.desktop();
    Browser.signIn(page, "keeper");
    page.navigate("/import.html");

    read(page, file("1", 26000, 27000, "2", 27000, 28000, "3", 28000, 29000));
    assertThat(cell(page, "弥彦岩室線").first()).isVisible();
    compare(page, "2022-04-01", false);
    assertThat(page.locator("#changes")).containsText("追加3");
    bringIn(page);
    SectionIdentity one = section("1");
    conclude(one.id());
    assertExchange(page, 1.0);
    assertThat(tile(page)).contains(one.text());
    bridge(one);

    read(
        page, file("1-1", 26000, 26600, "1-2", 26600, 27000, "2", 27000, 28000, "4", 29000, 30000));
    compare(page, "", true);
    assertThat(page.locator("#changes")).containsText("分割1");
    page.reload(); // left and found again
    assertThat(page.locator("#changes")).containsText("分割1");
    assertThat(page.locator("#changes")).containsText("廃止1");
    assertThat(page.locator("#changes")).containsText("第12号 除雪の交換に関する協定");
    page.evaluate("document.querySelector('#bound-title').scrollIntoView()");
    Browser.screenshot(page, "import-bound");
    Browser.assertAccessible(page);

    Browser.button(page, "取り込む").click();
    assertThat(page.locator("#changes").getByRole(AriaRole.ALERT))
        .containsText("決めてください。協定 第12号 除雪の交換に関する協定の項目");
    assertThat(jdbc.sql("SELECT count(*) FROM road.section_lineage").query(Long.class).single())
        .isZero();

    page.getByLabel("図形から見つけた後の区間へ引き継ぐ(32 1-1、32 1-2)").check();
    assertThat(page.getByText("32 1-1 へ 60%(協定延長 600 m)、32 1-2 へ 40%(協定延長 400 m)")).isVisible();
    Browser.screenshot(page, "import-bound-decided");
    page.setViewportSize(390, 844);
    page.evaluate("document.querySelector('#bound-title').scrollIntoView()");
    Browser.screenshot(page, "import-bound-phone");
    page.setViewportSize(1440, 900);
    bringIn(page);
    Browser.screenshot(page, "import-done");

    SectionIdentity first = section("1-1");
    SectionIdentity second = section("1-2");
    assertExchange(page, 1.0);
    assertLineage(page, one, first, second);
    assertThat(tile(page)).contains(first.text(), second.text()).doesNotContain(one.text());
    assertThat(items())
        .containsExactly(
            "1 1000.00 {[2022-11-15,2023-01-20)}",
            "1-1 600.00 {[2023-01-20,2023-04-01)}",
            "1-2 400.00 {[2023-01-20,2023-04-01)}");
    assertThat(transactions(first, second)).isEqualTo(1);
    assertThat(page.request().get("/api/sections/" + second.id()).text()).contains("渡橋");
  }

  /** Answers what the file does not say, and what its fields mean. */
  private void read(Page page, byte[] zip) throws IOException {
    page.getByLabel("ファイルを選ぶ").setInputFiles(Files.write(folder.resolve("県道.zip"), zip));
    page.getByLabel("CP932").check();
    page.getByLabel("座標の測地系が分かりません").selectOption("6676");
    assertThat(page.getByLabel("路線番号", new Page.GetByLabelOptions().setExact(true))).hasValue("番号");
    assertThat(page.getByLabel("「主要地方道」")).hasValue("PRINCIPAL");
    Browser.button(page, "内容を確かめる").click();
  }

  private static void compare(Page page, String day, boolean complete) {
    page.getByLabel("いつから").fill(day);
    page.getByLabel("この管理者の道路がすべて入っている").setChecked(complete);
    Browser.button(page, "今の道路との違いを調べる").click();
  }

  private static void bringIn(Page page) {
    Browser.button(page, "取り込む").click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取り込む"))
        .click();
    assertThat(page.getByText("取り込みました。今の道路網は")).isVisible();
  }

  private static Locator cell(Page page, String text) {
    return page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(text));
  }

  /** The city ploughs section 1, 1,000 m, this winter. */
  private void conclude(UUID section) {
    ItemTerms ploughing =
        new ItemTerms(
            new SectionId(section),
            null,
            WorkType.PLOUGHING,
            Part.BOTH,
            PREFECTURE,
            CITY,
            PREFECTURE,
            null,
            new BigDecimal("1000.00"),
            null,
            10,
            LocalTime.of(7, 0),
            null);
    agreements.load(
        "協定台帳",
        List.of(
            new AgreementRecord(
                new AgreementId(NewId.next()),
                "第12号",
                "除雪の交換に関する協定",
                AgreementKind.EXCHANGE,
                null,
                new Period(LocalDate.of(2022, 11, 15), LocalDate.of(2023, 4, 1)),
                new Season(MonthDay.of(11, 15), MonthDay.of(4, 1)),
                LocalDate.of(2022, 10, 20),
                List.of(
                    new AgreementRecord.Signature(PREFECTURE, "道管第1号"),
                    new AgreementRecord.Signature(CITY, "湊建第1号")),
                List.of(ploughing))));
    agreements.record(
        List.of(
            new ProgrammeYear(
                ProgrammeYear.Programme.EXCHANGE,
                PREFECTURE,
                2022,
                ProgrammeYear.Status.RECORDED,
                null)));
  }

  /** At 700–720 m, beyond the later split. */
  private void bridge(SectionIdentity on) {
    jdbc.sql(
            "INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m) VALUES (:id, :section, 'BRIDGE', '渡橋', 700, 720)")
        .param("id", NewId.next())
        .param("section", on.id())
        .update();
  }

  /** What the whole winter's exchange is, in km as signed and as registered. */
  private static void assertExchange(Page page, double km) {
    String answer = page.request().get("/api/statistics?programme=exchange&fiscalYear=2022").text();
    assertThat(answer)
        .contains("\"totals\":{\"routes\":1,")
        .contains("\"agreed\":" + km)
        .contains("\"official\":" + km)
        .contains("\"gis\":" + km);
  }

  private static void assertLineage(
      Page page, SectionIdentity one, SectionIdentity first, SectionIdentity second) {
    String card = page.request().get("/api/sections/" + one.id()).text();
    assertThat(card)
        .contains("\"current\":false")
        .contains("\"change\":\"SPLIT\"")
        .contains("\"on\":\"2023-01-20\"")
        .contains("\"successor\":\"" + first.id())
        .contains("\"successor\":\"" + second.id());
  }

  /** A tile's texts are plain UTF-8 among its bytes. */
  private static String tile(Page page) {
    return new String(page.request().get(TILE + "?year=2022").body(), StandardCharsets.UTF_8);
  }

  private record SectionIdentity(UUID id) {
    String text() {
      return id.toString();
    }
  }

  private SectionIdentity section(String code) {
    return new SectionIdentity(
        jdbc.sql("SELECT id FROM road.section WHERE route_number = '32' AND section_code = :code")
            .param("code", code)
            .query(UUID.class)
            .single());
  }

  /** Section code, metres as signed, days. */
  private List<String> items() {
    return jdbc.sql(
            """
            SELECT s.section_code || ' ' || i.agreed_length_m || ' ' || i.effective
              FROM agreement.item i JOIN road.section s ON s.id = i.section_id ORDER BY s.section_code
            """)
        .query(String.class)
        .list();
  }

  /** How many transactions wrote the new sections and their items. */
  private int transactions(SectionIdentity... sections) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT writer) FROM (
              SELECT xmin::text AS writer FROM agreement.item WHERE section_id = ANY (:ids)
              UNION ALL
              SELECT xmin::text FROM road.section_version WHERE section_id = ANY (:ids)) w
            """)
        .param(
            "ids", java.util.Arrays.stream(sections).map(SectionIdentity::id).toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /**
   * @param sections code, from, to, code, from, to …: metres east in zone VIII
   */
  private static byte[] file(Object... sections) throws IOException {
    SmallShapefile drawn = new SmallShapefile(3, Encodings.CP932, "種別", "番号", "路線名", "区間", "実延長");
    for (int i = 0; i < sections.length; i += 3) {
      int from = (Integer) sections[i + 1];
      int to = (Integer) sections[i + 2];
      drawn.row(
          ' ',
          drawn.content(new double[] {from, NORTH, to, NORTH}),
          drawn.text("主要地方道"),
          drawn.text("32"),
          drawn.text("弥彦岩室線"),
          drawn.text((String) sections[i]),
          drawn.text(String.valueOf(to - from)));
    }
    return SmallShapefile.zip(drawn.files());
  }
}
