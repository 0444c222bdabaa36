package yukiwatari.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.Progress;

/** One search: reads the roads, finds, stores; all of one snapshot of the database. */
@Component
class Search {
  private static final long STEPS = 3;

  private final RoadsReader reader;
  private final FindingStore store;
  private final JdbcClient jdbc;

  Search(RoadsReader reader, FindingStore store, JdbcClient jdbc) {
    this.reader = reader;
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * @return figures for who waits
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Map<String, ?> run(UUID id, FindingQuestion question, Progress progress) {
    long begin = System.nanoTime();
    progress.advance("READ", 0, STEPS);
    long revision =
        jdbc.sql("SELECT number FROM published.road_revision").query(Long.class).single();
    RoadsOfDay roads = reader.read(question.withState());
    progress.advance("FIND", 1, STEPS);
    List<Found> found = CandidateFinder.find(roads.roads(), question.settings());
    progress.advance("STORE", 2, STEPS);
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    store.finish(id, roads, found, revision, seconds);
    return Map.of("candidates", found.size(), "links", roads.roads().links(), "seconds", seconds);
  }
}
