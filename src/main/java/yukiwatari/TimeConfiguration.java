package yukiwatari;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The business clock: "today" for agreements, statistics and pages, in Asia/Tokyo. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate DEMO_TODAY = LocalDate.of(2023, 1, 20);

  /**
   * @param today ISO date that pins the business date, or empty
   * @param demo pins the date to the demonstration's living day unless {@code today} says another
   */
  @Bean
  Clock businessClock(
      @Value("${yukiwatari.today:}") String today,
      @Value("${yukiwatari.demo:false}") boolean demo) {
    Clock tokyo = Clock.system(TOKYO);
    if (!today.isBlank()) {
      return new PinnedDateClock(LocalDate.parse(today.strip()), tokyo);
    }
    return demo ? new PinnedDateClock(DEMO_TODAY, tokyo) : tokyo;
  }
}
