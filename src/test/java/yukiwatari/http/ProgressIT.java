package yukiwatari.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Watching long-running work. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ProgressIT {
  @Autowired private ProgressBoard board;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("watcher", SmallRegion.CITY, Role.ADMINISTRATOR);
  }

  @Test
  void aWatcherSeesTheStateOfNowEachChangeAndTheEnd() throws Exception {
    Progress work = board.open("import", SmallRegion.CITY);
    try (Events events = watch(work.id())) {
      events.until("\"state\":\"WAITING\"");
      work.advance("import.read", 10, 100L);
      assertThat(events.until("\"state\":\"RUNNING\""))
          .contains("\"step\":\"import.read\"", "\"done\":10", "\"total\":100");
      work.done(Map.of("sections", 7));
      assertThat(events.until("\"state\":\"DONE\"")).contains("\"sections\":7");
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void tellingWithinATransactionEndsNothingOfIt() {
    Progress work = board.open("import", SmallRegion.CITY);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("UPDATE road.route SET name = 'half done' WHERE id = :id")
                  .param("id", SmallRegion.ROUTE_CITY)
                  .update();
              work.advance("import.write", 1, 2L);
              status.setRollbackOnly();
            });

    assertThat(board.find(work.id()).orElseThrow().step()).isEqualTo("import.write");
    assertThat(
            jdbc.sql("SELECT name FROM road.route WHERE id = :id")
                .param("id", SmallRegion.ROUTE_CITY)
                .query(String.class)
                .single())
        .isEqualTo("湊1号線");
  }

  @Test
  void aWatcherMissesNothingWhenTheListeningConnectionBreaks() throws Exception {
    Progress work = board.open("import", SmallRegion.CITY);
    try (Events events = watch(work.id())) {
      work.advance("first", 1, null);
      events.until("\"step\":\"first\"");
      assertThat(
              jdbc.sql(
                      """
                      SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                       WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN %'
                      """)
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      work.done(Map.of());
      events.until("\"state\":\"DONE\"");
    }
  }

  @Test
  void workThatIsOverStaysOver() {
    Progress work = board.open("import", SmallRegion.CITY);
    work.failed("ファイルを読めませんでした。");
    work.advance("late", 1, null);
    ProgressView view = board.find(work.id()).orElseThrow();
    assertThat(view.state()).isEqualTo(ProgressState.FAILED);
    assertThat(view.message()).isEqualTo("ファイルを読めませんでした。");
  }

  @Test
  void toldTooOftenItKeepsTheFirstAndEachNewStep() {
    Progress work = board.open("import", SmallRegion.CITY);
    for (int i = 1; i <= 1000; i++) {
      work.advance("read", i, 1000L);
    }
    long told = board.find(work.id()).orElseThrow().done();
    assertThat(told).isLessThan(1000);
    work.advance("write", 1, 5L);
    assertThat(board.find(work.id()).orElseThrow().step()).isEqualTo("write");
  }

  private Events watch(UUID id) throws Exception {
    HttpResponse<InputStream> answer = people.browse("watcher", "/api/progress/" + id + "/events");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new Events(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  /** Server-sent events, line by line. */
  private record Events(BufferedReader lines) implements AutoCloseable {
    /** The data of the next event; empty at the end of the stream. */
    String next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          return line.substring(5);
        }
      }
      return "";
    }

    /** The first event from here with this text: the state of now may come twice. */
    String until(String text) throws IOException {
      String event = next();
      while (!event.contains(text)) {
        assertThat(event).as("the stream ended before an event with %s", text).isNotEmpty();
        event = next();
      }
      return event;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
