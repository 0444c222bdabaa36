package yukiwatari.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** An office brings the 別表 that it has in Excel. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleBrowserIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("schedule-keeper", SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
  }

  @Test
  void bringsAnAgreementOfThePastInAndListsItsSectionsAsNotLocated(Browser browser)
      throws IOException {
    Page page = browser.desktop();
    see(page);
    assertThat(page.locator("#changes")).containsText("位置未登録で作る2");
    assertThat(page.getByText("という団体は登録されていません")).isVisible();
    page.evaluate("document.querySelector('#changes-title').scrollIntoView()");
    Browser.screenshot(page, "schedule-rows");
    Browser.assertAccessible(page);

    page.getByLabel("受け付けない 1 行を除いて取り込む").check();
    Browser.button(page, "協定として取り込む").click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("協定として取り込む"))
        .click();
    assertThat(page.getByText("2 項目を取り込みました。位置未登録の区間を 2 件作りました。")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("協定を見る")).click();
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("除雪に関する協定"))
                .first())
        .isVisible();
  }

  @Test
  void fitsAPhone(Browser browser) throws IOException {
    Page page = browser.phone();
    see(page);
    Browser.screenshot(page, "schedule-phone");
    Browser.assertAccessible(page);
  }

  private void see(Page page) throws IOException {
    Browser.signIn(page, "schedule-keeper");
    page.navigate("/import.html");
    page.locator("#road-file").setInputFiles(Files.write(folder.resolve("別表.xlsx"), schedule()));
    assertThat(page.getByLabel("取り込むもの")).hasValue("schedule");
    Browser.button(page, "内容を確かめる").click();
    page.getByLabel("協定番号").fill("第12号");
    page.locator("#schedule-title").fill("除雪に関する協定");
    page.getByLabel("期間の始め", new Page.GetByLabelOptions().setExact(true)).fill("2022-11-15");
    page.getByLabel("期間の終わり").fill("2023-03-31");
    Browser.button(page, "読み方を確かめる").click();
    assertThat(page.locator("#changes")).containsText("項目2");
  }

  private byte[] schedule() throws IOException {
    String city = name(SmallRegion.CITY);
    String prefecture = name(SmallRegion.PREFECTURE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("別表");
      sheet.value(0, 0, "除雪に関する協定書 別表");
      row(sheet, 2, "道路管理者", "実施者", "路線名", "起点", "終点", "延長(km)");
      row(sheet, 3, city, prefecture, "市道 新町線", "字新町1番", "字新町9番", "１．２");
      row(sheet, 4, "〃", "〃", "〃", "字新町9番", "字浜2番", "300m");
      row(sheet, 5, "架空市", prefecture, "市道 山線", "", "", "0.4");
      row(sheet, 6, "合計", "", "", "", "", "1.9");
    }
    return bytes.toByteArray();
  }

  private String name(java.util.UUID id) {
    return jdbc.sql("SELECT name FROM account.organisation WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      sheet.value(row, column, List.of(cells).get(column));
    }
  }
}
