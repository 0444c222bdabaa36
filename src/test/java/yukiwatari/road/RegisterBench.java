package yukiwatari.road;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.YukiwatariApplication;
import yukiwatari.account.OrganisationId;

/**
 * Measures how long a register of a workbook is brought in, on the empty database that
 * SPRING_DATASOURCE_URL names: {@code RegisterBench ROWS}. One row of a hundred is bad. Prints a
 * line of Markdown for each step, and ends with an error when a row is missing anywhere.
 */
public final class RegisterBench {
  private static final int BAD_EVERY = 100;
  private static final OrganisationId CITY =
      new OrganisationId(UUID.fromString("00000000-0000-7000-8000-00000000c17f"));
  private static final String MAPPING =
      """
      {"name": "台帳", "target": "register", "administrator": "importer",
       "fields": {"kind": {"field": "等級", "values": {"1級": "MUNICIPAL_1", "2級": "MUNICIPAL_2", "その他": "MUNICIPAL_OTHER"}},
         "routeNumber": {"field": "路線番号"}, "routeName": {"field": "路線名"}, "sectionCode": {"field": "区間番号", "digits": 4},
         "startPlace": {"field": "起点"}, "endPlace": {"field": "終点"}, "officialLength": {"field": "延長(km) 実延長", "unit": "km"},
         "clearedLength": {"field": "延長(km) 除雪延長", "unit": "km"}, "width": {"field": "幅員"}}}
      """;

  private RegisterBench() {}

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Path book = Files.createTempFile("register", ".xlsx");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(YukiwatariApplication.class)
            .properties("server.port=0", "logging.level.root=warn", "spring.main.banner-mode=off")
            .run()) {
      write(book, rows);
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      jdbc.sql(
              "INSERT INTO account.organisation (id, kind, name, code) VALUES (:id, 'CITY', '湊市', '982016') ON CONFLICT DO NOTHING")
          .param("id", CITY.value())
          .update();
      measure(context.getBean(RoadImports.class), jdbc, book, rows);
    } finally {
      Files.delete(book);
    }
  }

  private static void measure(RoadImports imports, JdbcClient jdbc, Path book, int rows)
      throws IOException {
    long begin = System.nanoTime();
    long cpu = cpuNanos();
    AnalysedImport analysed =
        imports.analyse(
            SourceFile.of(book),
            MappingJson.read(MAPPING),
            ReadOptions.NONE,
            ImportOptions.from(LocalDate.of(2022, 4, 1)),
            CITY,
            ImportProgress.SILENT);
    long compared = System.nanoTime();
    imports.apply(analysed.id(), ImportDecisions.NONE, CITY);
    long applied = System.nanoTime();
    int bad = rows / BAD_EVERY;
    int stored =
        jdbc.sql("SELECT count(*) FROM road.section_version WHERE import_id = :id")
            .param("id", analysed.id().value())
            .query(Integer.class)
            .single();
    int listed =
        jdbc.sql("SELECT count(*) FROM road.import_refusal WHERE import_id = :id")
            .param("id", analysed.id().value())
            .query(Integer.class)
            .single();
    System.out.println(
        "| rows | bad rows listed | sections stored | read and compared s | brought in s | together s | CPU s |");
    System.out.println("|---|---|---|---|---|---|---|");
    System.out.printf(
        "| %d | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
        rows,
        listed,
        stored,
        (compared - begin) / 1e9,
        (applied - compared) / 1e9,
        (applied - begin) / 1e9,
        (cpuNanos() - cpu) / 1e9);
    if (listed != bad || stored != rows - bad) {
      throw new IllegalStateException(
          "%d bad and %d good rows were expected".formatted(bad, rows - bad));
    }
  }

  /** Of this process, not of the database. */
  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void write(Path book, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(book);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("市道");
      sheet.value(0, 0, "湊市 市道路線台帳");
      String[] head = {"等級", "路線番号", "路 線 名", "区間番号", "起点", "終点", "延長(km)", null, "幅員", "認定年月日"};
      for (int column = 0; column < head.length; column++) {
        if (head[column] != null) {
          sheet.value(1, column, head[column]);
        }
        if (column != 6 && column != 7) {
          sheet.range(1, column, 2, column).merge();
        }
      }
      sheet.range(1, 6, 1, 7).merge();
      sheet.value(2, 6, "実延長");
      sheet.value(2, 7, "除雪延長");
      for (int i = 0; i < rows; i++) {
        row(sheet, i);
      }
    }
  }

  private static void row(Worksheet sheet, int i) {
    int row = i + 3;
    int route = i / 6;
    sheet.value(row, 0, route % 3 == 0 ? "1級" : route % 3 == 1 ? "2級" : "その他");
    sheet.value(row, 1, route + 1);
    sheet.value(row, 2, "第" + (route + 1) + "号線");
    sheet.value(row, 3, i % 6 + 1);
    sheet.value(row, 4, "字中野" + i + "番地先");
    sheet.value(row, 5, "字中野" + (i + 1) + "番地先");
    if (i % BAD_EVERY == BAD_EVERY - 1) {
      sheet.value(row, 6, "未測定");
    } else if (i % 7 == 0) {
      sheet.value(row, 6, "１，２３４．５ｍ");
    } else {
      sheet.value(row, 6, 0.1 + i % 50 * 0.013);
    }
    sheet.value(row, 7, i % 5 == 0 ? "－" : "0.1㎞");
    sheet.value(row, 8, 4.5);
    sheet.value(row, 9, "S%d.4.1".formatted(40 + i % 20));
  }
}
