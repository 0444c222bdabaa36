package yukiwatari.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight clients read the figures of 20 years, first each for the first time, then again, then while
 * somebody lengthens a section by a kilometre every few seconds and reads it back at once: {@code
 * StatisticsBench http://127.0.0.1:PORT SECONDS}. Every year's agreed kilometres are compared with
 * a plain sum at the end.
 */
public final class StatisticsBench {
  private static final int FIRST_YEAR = 2003;
  private static final int LAST_YEAR = 2022;
  private static final int SECONDS_BETWEEN_COMMITS = 5;
  private static final AtomicInteger COMMITS_SEEN = new AtomicInteger();
  private static final Pattern AGREED = Pattern.compile("\"agreed\":([0-9.]+)");

  /** What the figures must be; the bench's items have one direction and one length per section. */
  private static final String PLAIN_SUM =
      """
      SELECT round(sum(meters) / 1000, 1)
        FROM (SELECT max(agreed_length_m) AS meters FROM published.binding_item
               WHERE programme = :programme AND effective && daterange(make_date(:year, 4, 1), make_date(:year + 1, 4, 1))
               GROUP BY section_id) s
      """;

  private StatisticsBench() {}

  public static void main(String[] arguments) throws Exception {
    Http http = new Http(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    List<String> years = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years.add("/api/statistics?programme=exchange&fiscalYear=" + year);
      years.add("/api/statistics?programme=patrol&fiscalYear=" + year);
    }
    System.out.println("| reads | requests | p50 ms | p95 ms | worst ms |");
    System.out.println("|---|---|---|---|---|");
    row("each year for the first time", Clients.each(years, http::get));
    row("again", Clients.during(seconds, years, http::get));
    try (HikariDataSource pool = Database.open()) {
      JdbcClient jdbc = JdbcClient.create(pool);
      ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
      Future<?> writing =
          writer.scheduleAtFixedRate(
              () -> commitAndRead(http, jdbc), 0, SECONDS_BETWEEN_COMMITS, TimeUnit.SECONDS);
      row(
          "while somebody commits every " + SECONDS_BETWEEN_COMMITS + " s",
          Clients.during(Math.max(seconds, 6 * SECONDS_BETWEEN_COMMITS), years, http::get));
      if (writing.isDone()) {
        throw new IllegalStateException("no commits were made");
      }
      writer.shutdownNow();
      System.out.println(
          "\n" + COMMITS_SEEN + " commits of a kilometre were each seen by the read that followed");
      System.out.println("checked: " + check(http, jdbc) + " years equal a plain sum");
    }
  }

  /** A read that begins after the commit must hold it; throws otherwise, which ends the writing. */
  private static void commitAndRead(Http http, JdbcClient jdbc) {
    BigDecimal before = agreed(http, "exchange", LAST_YEAR);
    Database.lengthen(jdbc, LAST_YEAR);
    BigDecimal after = agreed(http, "exchange", LAST_YEAR);
    if (after.compareTo(before.add(BigDecimal.ONE)) != 0) {
      throw new IllegalStateException(
          "a kilometre was committed, and read: " + before + " km, then " + after + " km");
    }
    COMMITS_SEEN.incrementAndGet();
  }

  private static BigDecimal agreed(Http http, String programme, int year) {
    String answer =
        new String(
            http.get("/api/statistics?programme=" + programme + "&fiscalYear=" + year),
            StandardCharsets.UTF_8);
    Matcher agreed = AGREED.matcher(answer);
    if (!agreed.find()) {
      throw new IllegalStateException(programme + " " + year + ": " + answer);
    }
    return new BigDecimal(agreed.group(1));
  }

  private static int check(Http http, JdbcClient jdbc) {
    int checked = 0;
    for (String programme : List.of("exchange", "patrol")) {
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        BigDecimal expected =
            jdbc.sql(PLAIN_SUM)
                .param("programme", programme.toUpperCase(Locale.ROOT))
                .param("year", year)
                .query(BigDecimal.class)
                .single();
        BigDecimal read = agreed(http, programme, year);
        if (expected.compareTo(read) != 0) {
          throw new IllegalStateException(
              programme + " " + year + ": expected " + expected + ", read " + read);
        }
        checked++;
      }
    }
    return checked;
  }

  private static void row(String what, Clients.Times times) {
    System.out.printf(
        "| %s | %d | %.1f | %.1f | %.1f |%n",
        what,
        times.millis().size(),
        times.percentile(50),
        times.percentile(95),
        times.percentile(100));
  }
}
