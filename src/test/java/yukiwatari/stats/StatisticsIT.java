package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** The statistics as everybody gets them over HTTP. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsIT {
  private static final String EXCHANGE_2022 = "/api/statistics?programme=exchange&fiscalYear=2022";

  private final People people;
  private final JdbcClient jdbc;

  StatisticsIT(@Autowired People people, @Autowired JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            SELECT gen_random_uuid(), p, :prefecture, y, CASE WHEN y = 2004 THEN 'BEFORE_START' ELSE 'RECORDED' END
              FROM unnest(ARRAY['PATROL', 'EXCHANGE']) p, unnest(ARRAY[2004, 2010, 2021, 2022]) y
            """)
        .param("prefecture", PREFECTURE)
        .update();
    new BindingItems(jdbc).exchange(CITY_1, CITY, PREFECTURE).meters(64_600).add();
  }

  @Test
  void givesKilometresAsNumbersWithOneDecimal() {
    String body = get(EXCHANGE_2022);
    assertThat(body)
        .contains("\"programme\":\"exchange\"", "\"fiscalYear\":2022", "\"status\":\"recorded\"")
        .contains("\"agreed\":64.6")
        .contains("\"cleared\":null")
        .contains("\"administrator\":\"municipality\",\"performer\":\"prefecture\"");
  }

  @Test
  void givesNoFiguresForAYearBeforeTheStart() {
    String body = get("/api/statistics?programme=exchange&fiscalYear=2004");
    assertThat(body).contains("\"status\":\"beforeStart\"").doesNotContain("totals", "\"km\"");
  }

  @Test
  void listsTheYears() {
    assertThat(get("/api/statistics/years"))
        .contains("{\"programme\":\"exchange\",\"fiscalYear\":2004,\"status\":\"beforeStart\"}")
        .contains("{\"programme\":\"patrol\",\"fiscalYear\":2022,\"status\":\"recorded\"}");
  }

  @Test
  void saysTheRuleInTheReadersLanguage() {
    assertThat(get(EXCHANGE_2022)).contains("交換除雪・除雪受委託");
    people
        .nobody()
        .get()
        .uri(EXCHANGE_2022)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
        .exchange()
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("rounded half up once"));
  }

  @Test
  void refusesWhatIsNoProgrammeYearOrMunicipality() {
    for (String wrong :
        List.of(
            "programme=plough&fiscalYear=2022",
            "programme=patrol&fiscalYear=22",
            "programme=patrol&fiscalYear=heisei",
            "programme=patrol&fiscalYear=2022&municipality=999999",
            "programme=patrol")) {
      people
          .nobody()
          .get()
          .uri("/api/statistics?" + wrong)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
  }

  @Test
  void givesCsvThatExcelOpens() {
    byte[] csv = bytes("/api/statistics.csv?programme=exchange&fiscalYear=2022");
    String text = new String(csv, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\uFEFF区分,団体コード,市町村,道路管理者,実施者,路線数,区間数,協定延長(km)")
        .contains("合計,,,,,1,1,64.6,,,0.9,,,速報値\r\n")
        .contains("市町村別,982016,湊市,市町村,県,1,1,64.6");
  }

  @Test
  void givesAFileInTheLanguageOfItsLink() {
    byte[] csv = bytes("/api/statistics.csv?programme=exchange&fiscalYear=2022&lang=en");
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Total,").doesNotContain("合計");
  }

  @Test
  void givesAWorkbookWithTheRule(@TempDir Path folder) throws Exception {
    Path file =
        Files.write(
            folder.resolve("statistics.xlsx"),
            bytes("/api/statistics.xlsx?programme=exchange&fiscalYear=2022"));
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    // The writer writes Japanese as character references.
    String text =
        Pattern.compile("&#x([0-9a-f]+);")
            .matcher(parts)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    assertThat(text).contains("交換除雪 令和4年度 (2022)", "湊市", "<v>64.6</v>", "四捨五入");
  }

  @Test
  void readsWhatWasCommittedBeforeTheRequest() {
    // A read before each commit makes sure that there is something stale to serve.
    String year = "/api/statistics?programme=patrol&fiscalYear=2022";
    BindingItems items = new BindingItems(jdbc).patrol(CITY_1, CITY, PREFECTURE);
    assertThat(get(year)).contains("\"agreed\":0.0");
    items.meters(1000).add();
    assertThat(get(year)).contains("\"agreed\":1.0");
    items.patrol(CITY_2, CITY, PREFECTURE).meters(2000).add();
    assertThat(get(year)).contains("\"agreed\":3.0");
  }

  @Test
  void neverServesConcurrentReadersLessThanWasCommitted() throws Exception {
    int steps = 12;
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            VALUES (gen_random_uuid(), 'PATROL', :prefecture, 2015, 'RECORDED')
            """)
        .param("prefecture", PREFECTURE)
        .update();
    BindingItems items = new BindingItems(jdbc).patrol(CITY_1, CITY, PREFECTURE);
    UUID agreement = items.effective("{[2015-04-01,2016-04-01)}").meters(0).add();
    AtomicInteger committed = new AtomicInteger();
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Set<Integer>>> all = new ArrayList<>();
      for (int reader = 0; reader < 8; reader++) {
        all.add(readers.submit(() -> readUntil(steps, committed)));
      }
      for (int step = 1; step <= steps; step++) {
        jdbc.sql("UPDATE agreement.item SET agreed_length_m = :m WHERE agreement_id = :id")
            .param("m", step * 1000)
            .param("id", agreement)
            .update();
        committed.set(step);
      }
      Set<Integer> seen = new HashSet<>();
      for (Future<Set<Integer>> reader : all) {
        seen.addAll(reader.get());
      }
      assertThat(seen).contains(steps);
    } finally {
      readers.shutdownNow();
    }
  }

  /** Reads until it has seen the last step, and fails when it ever sees less than was committed. */
  private Set<Integer> readUntil(int last, AtomicInteger committed) {
    RestTestClient client = people.nobody();
    Set<Integer> seen = new HashSet<>();
    while (!seen.contains(last)) {
      int least = committed.get();
      String body =
          client
              .get()
              .uri("/api/statistics?programme=patrol&fiscalYear=2015")
              .exchange()
              .expectBody(String.class)
              .returnResult()
              .getResponseBody();
      int km =
          Integer.parseInt(
              String.valueOf(body).replaceFirst("(?s).*?\"agreed\":(\\d+)\\.0.*", "$1"));
      assertThat(km).isGreaterThanOrEqualTo(least);
      seen.add(km);
    }
    return seen;
  }

  private String get(String uri) {
    return new String(bytes(uri), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String uri) {
    byte[] body =
        people
            .nobody()
            .get()
            .uri(uri)
            .header(HttpHeaders.ACCEPT, "*/*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return body == null ? new byte[0] : body;
  }
}
