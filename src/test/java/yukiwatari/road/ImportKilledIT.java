package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.YukiwatariApplication;
import yukiwatari.account.OrganisationId;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** {@code ops/import} is killed (SIGKILL) while it writes: the roads are as they were before. */
@PostgisTest
class ImportKilledIT {
  private static final int ROWS = 2_000;
  private static final String MAPPING =
      """
      {"name": "台帳", "target": "register", "administrator": "importer",
       "fields": {"kind": {"otherwise": "MUNICIPAL_2"}, "routeNumber": {"field": "番号"}, "routeName": {"field": "路線名"},
         "sectionCode": {"field": "区間"}, "officialLength": {"field": "延長"}}}
      """;
  private static final String WAITS =
      """
      SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'road.section_version'::regclass
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;
  private static final String ROADS =
      """
      SELECT (SELECT count(*) FROM road.route) || ' ' || (SELECT count(*) FROM road.section) || ' '
             || (SELECT count(*) FROM road.section_version) || ' ' || (SELECT number FROM road.revision)
      """;

  @TempDir private Path folder;
  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  @Autowired private RoadImports imports;

  @Test
  void leavesTheRoadsAsTheyWereAndMayBeDoneAgain() throws Exception {
    SmallRegion.create(jdbc);
    String before = jdbc.sql(ROADS).query(String.class).single();
    Path register = Files.writeString(folder.resolve("register.csv"), register());

    Process command;
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      lock(other);
      command = start(register, other.getMetaData().getURL());
      // Routes and sections are written by then; their versions wait for us.
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> waiting().size() == 1 || !command.isAlive());
      assertThat(waiting()).as(Files.readString(folder.resolve("out"))).hasSize(1);
      command.destroyForcibly().waitFor();
      other.rollback();
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> importing() == 0);

    assertThat(command.exitValue()).isEqualTo(128 + 9);
    assertThat(jdbc.sql(ROADS).query(String.class).single()).isEqualTo(before);
    assertThat(jdbc.sql("SELECT state FROM road.import").query(String.class).list())
        .containsExactly("ANALYSED");
    again(register);
    assertThat(
            jdbc.sql("SELECT count(*) FROM road.section_version WHERE source = 'register.csv'")
                .query(Integer.class)
                .single())
        .isEqualTo(ROWS);
  }

  private void again(Path register) throws IOException {
    OrganisationId city = new OrganisationId(SmallRegion.CITY);
    AnalysedImport analysed =
        imports.analyse(
            SourceFile.of(register),
            MappingJson.read(MAPPING),
            ReadOptions.NONE,
            ImportOptions.from(LocalDate.of(2022, 4, 1)),
            city,
            ImportProgress.SILENT);
    imports.apply(analysed.id(), ImportDecisions.NONE, city);
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("LOCK TABLE road.section_version IN SHARE MODE");
    }
  }

  private List<Integer> waiting() {
    return jdbc.sql(WAITS).query(Integer.class).list();
  }

  /** Sessions of the killed command that the database has not noticed yet. */
  private int importing() {
    return jdbc.sql(
            """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'killed'
            """)
        .query(Integer.class)
        .single();
  }

  private Process start(Path register, String url) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            YukiwatariApplication.class.getName(),
            "command",
            "import",
            register.toString(),
            "--mapping",
            mapping.toString(),
            "--organisation",
            "982016",
            "--effective-on",
            "2022-04-01",
            "--yes");
    command
        .environment()
        .putAll(
            Map.of(
                "SPRING_DATASOURCE_URL",
                url + (url.contains("?") ? "&" : "?") + "ApplicationName=killed",
                "LANG",
                "ja_JP.UTF-8"));
    File out = folder.resolve("out").toFile();
    return command.redirectErrorStream(true).redirectOutput(out).start();
  }

  private static String register() {
    StringBuilder register = new StringBuilder("\uFEFF番号,路線名,区間,延長\n");
    for (int i = 0; i < ROWS; i++) {
      register.append("%d,第%d号線,%d,100\n".formatted(7000 + i / 4, i / 4, i % 4 + 1));
    }
    return register.toString();
  }
}
