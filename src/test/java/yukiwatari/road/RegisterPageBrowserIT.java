package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/** An administrator brings a 路線台帳 as a city keeps it in Excel. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPageBrowserIT {
  private static final String STORED =
      """
      SELECT s.section_code, v.start_place, v.official_length_m
        FROM road.section_version v JOIN road.section s ON s.id = v.section_id JOIN road.route r ON r.id = v.route_id
       WHERE r.name = '一番町線' AND v.geom IS NULL
       ORDER BY s.section_code
      """;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("register-keeper", SmallRegion.CITY, Role.ADMINISTRATOR);
  }

  private record Stored(String sectionCode, String startPlace, BigDecimal officialLengthM) {}

  @Test
  void bringsARegisterInWithItsTitleMergedHeadingAndLostZeros(Browser browser) throws IOException {
    Page page = browser.desktop();
    Browser.signIn(page, "register-keeper");
    page.navigate("/import.html");
    page.locator("#road-file").setInputFiles(Files.write(folder.resolve("市道台帳.xlsx"), register()));

    assertThat(page.getByLabel("見出しが始まる行")).hasValue("3");
    assertThat(page.getByLabel("見出しの行数")).hasValue("2");
    assertThat(page.getByText("合計の行は取り込みません(19 行目)。")).isVisible();
    assertThat(page.getByLabel("取り込むもの")).hasValue("register");
    assertThat(page.getByLabel("実延長の単位")).hasValue("km");
    page.getByLabel("区間番号の先頭の 0 が消えているようです").check();
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "register-mapping");
    Browser.assertAccessible(page);
    page.getByText("この対応付けを次のファイルのために保存する").click();
    page.getByLabel("対応付けの名前").fill("湊市 市道台帳");
    Browser.button(page, "保存する").click();
    assertThat(page.getByText("対応付け「湊市 市道台帳」を保存しました。")).isVisible();

    Browser.button(page, "内容を確かめる").click();
    assertThat(page.locator("#figures")).containsText("区間13");
    assertThat(page.locator("#figures")).containsText("延長(台帳)3.6");
    assertThat(page.getByText("項目「延長(km) 実延長」の値「未測定」は数値として読めません。")).isVisible();
    page.evaluate("document.querySelector('#preview-title').scrollIntoView()");
    Browser.screenshot(page, "register-preview");
    Browser.assertAccessible(page);

    Browser.button(page, "今の道路との違いを調べる").click();
    assertThat(page.locator("#changes")).containsText("追加13");
    assertThat(
            page.locator("#changes")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("CSV")))
        .isVisible();
    page.evaluate("document.querySelector('#changes-title').scrollIntoView()");
    Browser.screenshot(page, "register-changes");
    Browser.button(page, "取り込む").click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取り込む"))
        .click();
    assertThat(page.getByText("取り込みました。今の道路網は")).isVisible();
    org.assertj.core.api.Assertions.assertThat(jdbc.sql(STORED).query(Stored.class).list())
        .containsExactly(
            new Stored("0012", "字一番町1番地先", new BigDecimal("1234.50")),
            new Stored("0113", "字中町8番地先", new BigDecimal("300.00")));
  }

  @Test
  void fitsAPhone(Browser browser) throws IOException {
    Page page = browser.phone();
    Browser.signIn(page, "register-keeper");
    page.navigate("/import.html");
    page.locator("#road-file").setInputFiles(Files.write(folder.resolve("市道台帳.xlsx"), register()));

    Browser.button(page, "内容を確かめる").click();
    assertThat(page.locator("#figures")).containsText("区間13");
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "register-phone");
    Browser.assertAccessible(page);
  }

  private static byte[] register() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("市道");
      sheet.value(0, 0, "湊市 市道路線台帳");
      sheet.range(0, 0, 0, 6).merge();
      rows(sheet, 2, List.of("等級", "路線番号", "路 線 名", "区間番号", "起点", "終点", "延長(km)", ""));
      rows(sheet, 3, List.of("", "", "", "", "", "", "実延長", "除雪延長"));
      for (int column = 0; column < 6; column++) {
        sheet.range(2, column, 3, column).merge();
      }
      sheet.range(2, 6, 2, 7).merge();
      rows(sheet, 4, List.of("1級", 12, "一番町線", 12, "字一番町1番地先", "字中町8番地先", 1.2345, 1.2));
      rows(sheet, 5, List.of("1級", 12, "〃", 113, "字中町8番地先", "字浜12番地先", "300ｍ", "－"));
      rows(sheet, 6, List.of("２級", 7, "浜通り線", 1001, "字浜1番地先", "字浜99番地先", "１．１", 1.1));
      rows(sheet, 7, List.of("2級", 8, "山手線", 4, "", "", "未測定", ""));
      for (int i = 0; i < 10; i++) {
        rows(sheet, 8 + i, List.of("2級", 20 + i, "枝線" + i, 1, "", "", 0.1, 0.1));
      }
      rows(sheet, 18, List.of("合計", "", "", "", "", "", 3.6345, 3.3));
    }
    return bytes.toByteArray();
  }

  private static void rows(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        sheet.value(row, column, number);
      } else if (!cells.get(column).equals("")) {
        sheet.value(row, column, (String) cells.get(column));
      }
    }
  }
}
