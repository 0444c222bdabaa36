package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** 年度確定 over HTTP. Each test closes a year of its own. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingIT {
  private static final String CLOSINGS = "/api/statistics/closings";
  private static int nextYear = 2005;

  private final People people;
  private final JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private JsonMapper json;
  @Autowired private PlatformTransactionManager transactions;
  private final RestTestClient[] signedIn = new RestTestClient[1];
  private int year;

  ClosingIT(@Autowired People people, @Autowired JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            SELECT gen_random_uuid(), 'EXCHANGE', :prefecture, y, 'RECORDED' FROM generate_series(2005, 2022) y
            """)
        .param("prefecture", PREFECTURE)
        .update();
    signedIn[0] = people.signIn(PREFECTURE, Role.MANAGER);
  }

  @BeforeEach
  void yearOfItsOwn() {
    year = nextYear++;
    clock.setToday(LocalDate.of(2023, 1, 20));
    item(CITY_1, 1200);
  }

  @Test
  void freezesTheFiguresThatWereShownAndTellsCorrectionsBesideThem() {
    assertThat(statistics().path("standing").stringValue()).isEqualTo("provisional");
    assertThat(close(manager(), shown())).isEqualTo(201);
    JsonNode closed = statistics();
    assertThat(closed.path("standing").stringValue()).isEqualTo("closed");
    assertThat(agreed(closed)).isEqualTo("1.2");
    assertThat(closed.path("closing").path("on").stringValue()).isEqualTo("2023-01-20");
    assertThat(closed.path("closing").path("organisation").stringValue()).isEqualTo("雪渡県");
    assertThat(closed.has("corrected")).isFalse();

    item(CITY_2, 800);

    JsonNode later = statistics();
    assertThat(agreed(later)).isEqualTo("1.2");
    assertThat(agreed(later.path("corrected"))).isEqualTo("2.0");
    assertThat(text("/api/statistics.csv?programme=exchange&fiscalYear=" + year))
        .contains("合計,,,,,1,1,1.2,,,0.9,,,確定値\r\n", "合計,,,,,1,2,2.0,,,1.7,,,訂正後\r\n");
  }

  @Test
  void keepsTheBreakdownsOfThatTimeToo() {
    String municipalities = statistics().path("byMunicipality").toString();
    assertThat(municipalities).contains("湊市");
    close(manager(), shown());
    jdbc.sql("UPDATE account.organisation SET name = '新湊市' WHERE id = :id")
        .param("id", CITY)
        .update();
    assertThat(statistics().path("byMunicipality").toString()).isEqualTo(municipalities);
    jdbc.sql("UPDATE account.organisation SET name = '湊市' WHERE id = :id")
        .param("id", CITY)
        .update();
  }

  @Test
  void refusesFiguresThatChangedAfterTheyWereShown() {
    String seen = shown();
    item(CITY_2, 800);
    assertThat(close(manager(), seen)).isEqualTo(412);
    assertThat(statistics().path("standing").stringValue()).isEqualTo("provisional");
    assertThat(close(manager(), shown())).isEqualTo(201);
    assertThat(agreed(statistics())).isEqualTo("2.0");
  }

  @Test
  void leavesOutWhatIsCommittedAfterTheCount() {
    String seen = shown();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              item(CITY_2, 800);
              // Another office's work that is not committed yet neither counts nor is waited for.
              assertThat(close(manager(), seen)).isEqualTo(201);
            });
    assertThat(agreed(statistics())).isEqualTo("1.2");
    assertThat(agreed(statistics().path("corrected"))).isEqualTo("2.0");
  }

  @Test
  void closesOnceHoweverManyManagersPressAtTheSameTime() throws Exception {
    String seen = shown();
    int managers = 4;
    CyclicBarrier together = new CyclicBarrier(managers);
    ExecutorService offices = Executors.newFixedThreadPool(managers);
    try {
      List<Callable<Integer>> presses = new ArrayList<>();
      for (int i = 0; i < managers; i++) {
        RestTestClient manager = people.signIn(PREFECTURE, Role.MANAGER);
        presses.add(
            () -> {
              together.await();
              return close(manager, seen);
            });
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> each : offices.invokeAll(presses)) {
        answers.add(each.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    } finally {
      offices.shutdownNow();
    }
    assertThat(history().size()).isEqualTo(1);
  }

  @Test
  void refusesEverybodyButManagersOfThePrefecture() {
    String seen = shown();
    UUID neighbour = UUID.randomUUID();
    jdbc.sql("INSERT INTO account.organisation (id, kind, name) VALUES (:id, 'PREFECTURE', :name)")
        .param("id", neighbour)
        .param("name", "隣県" + year)
        .update();
    assertThat(close(people.signIn(CITY, Role.MANAGER), seen)).isEqualTo(403);
    assertThat(close(people.signIn(neighbour, Role.MANAGER), seen)).isEqualTo(403);
    assertThat(close(people.signIn(PREFECTURE, Role.DISPATCHER), seen)).isEqualTo(403);
    assertThat(close(people.nobody(), seen)).isEqualTo(401);
    assertThat(statistics().path("standing").stringValue()).isEqualTo("provisional");

    close(manager(), shown());
    String id = history().path(0).path("id").stringValue();
    assertThat(reopen(people.signIn(CITY, Role.MANAGER), id, "誤り")).isEqualTo(403);
    assertThat(reopen(people.signIn(neighbour, Role.MANAGER), id, "誤り")).isEqualTo(403);
    assertThat(statistics().path("standing").stringValue()).isEqualTo("closed");
  }

  @Test
  void tellsThePublicWhenButNotWho() {
    close(manager(), shown());
    assertThat(view(people.nobody()).path("history").path(0).has("closedBy")).isTrue();
    assertThat(view(people.nobody()).path("history").path(0).path("closedBy").isNull()).isTrue();
    assertThat(view(manager()).path("history").path(0).path("closedBy").stringValue())
        .startsWith("user");
    assertThat(view(people.nobody()).path("step").isNull()).isTrue();
    assertThat(view(manager()).path("step").stringValue()).isEqualTo("reopen");
  }

  @Test
  void refusesAYearThatIsNotOver() {
    clock.setToday(LocalDate.of(year + 1, 3, 31));
    assertThat(view(manager()).path("hindrance").stringValue()).contains(year + 1 + "-04-01");
    assertThat(close(manager(), shown())).isEqualTo(409);
    clock.setToday(LocalDate.of(year + 1, 4, 1));
    assertThat(close(manager(), shown())).isEqualTo(201);
  }

  @Test
  void refusesAYearWithoutRecordsAndAPressWithoutASight() {
    assertThat(close(manager(), null)).isEqualTo(428);
    year = 2004;
    assertThat(close(manager(), shown())).isEqualTo(403);
  }

  @Test
  void keepsWhatWasReopenedInTheHistoryWithItsReason() {
    close(manager(), shown());
    String id = history().path(0).path("id").stringValue();
    assertThat(reopen(manager(), id, "  ")).isEqualTo(400);
    assertThat(reopen(manager(), id, "協定延長の転記誤り")).isEqualTo(200);
    assertThat(reopen(manager(), id, "もう一度")).isEqualTo(409);
    assertThat(statistics().path("standing").stringValue()).isEqualTo("provisional");

    item(CITY_2, 800);
    assertThat(close(manager(), shown())).isEqualTo(201);
    assertThat(agreed(statistics())).isEqualTo("2.0");
    assertThat(history().size()).isEqualTo(2);
    assertThat(history().toString()).contains("協定延長の転記誤り");
    assertThat(frozen(id)).isEqualTo(1200.0);
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatIsClosed() {
    close(manager(), shown());
    UUID id = UUID.fromString(history().path(0).path("id").stringValue());
    for (String change :
        List.of(
            "UPDATE stats.closed_figure SET agreed = 0 WHERE closing_id = :id",
            "DELETE FROM stats.closed_figure WHERE closing_id = :id",
            "DELETE FROM stats.closing WHERE id = :id",
            "UPDATE stats.closing SET closed_on = '2000-01-01' WHERE id = :id")) {
      assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("keeps closed years");
    }
  }

  private RestTestClient manager() {
    return Objects.requireNonNull(signedIn[0]);
  }

  private void item(UUID section, int meters) {
    new BindingItems(jdbc)
        .exchange(section, CITY, PREFECTURE)
        .meters(meters)
        .effective("{[%d-11-15,%d-04-01)}".formatted(year, year + 1))
        .add();
  }

  private double frozen(String closing) {
    return jdbc.sql(
            "SELECT agreed FROM stats.closed_figure WHERE closing_id = :id AND scope = 'ALL' AND administrator IS NULL")
        .param("id", UUID.fromString(closing))
        .query(Double.class)
        .single();
  }

  /** The tag of the figures on the manager's screen. */
  private String shown() {
    return Objects.requireNonNull(
        answer(manager(), closingsOfYear()).getResponseHeaders().getETag());
  }

  private int close(RestTestClient client, @org.jspecify.annotations.Nullable String seen) {
    RestTestClient.RequestBodySpec request =
        client.post().uri(CLOSINGS).contentType(MediaType.APPLICATION_JSON);
    if (seen != null) {
      request.header(HttpHeaders.IF_MATCH, seen);
    }
    return request
        .body(Map.of("programme", "exchange", "fiscalYear", year))
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private int reopen(RestTestClient client, String id, String reason) {
    return client
        .post()
        .uri(CLOSINGS + "/" + id + "/reopen")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("reason", reason))
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private JsonNode view(RestTestClient client) {
    return json.readTree(answer(client, closingsOfYear()).getResponseBody());
  }

  private JsonNode history() {
    return view(manager()).path("history");
  }

  private String closingsOfYear() {
    return CLOSINGS + "?programme=exchange&fiscalYear=" + year;
  }

  private JsonNode statistics() {
    return json.readTree(text("/api/statistics?programme=exchange&fiscalYear=" + year));
  }

  private static String agreed(JsonNode statistics) {
    return statistics.path("totals").path("km").path("agreed").asString();
  }

  private String text(String uri) {
    return Objects.requireNonNull(
        people
            .nobody()
            .get()
            .uri(uri)
            .header(HttpHeaders.ACCEPT, "*/*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static EntityExchangeResult<byte[]> answer(RestTestClient client, String uri) {
    return client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult();
  }
}
