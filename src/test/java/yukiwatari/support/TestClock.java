package yukiwatari.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The business clock of tests: noon in Tokyo of a day that the test sets; 2023-01-20 before each
 * class.
 */
public final class TestClock extends Clock {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  static final LocalDate DEFAULT = LocalDate.of(2023, 1, 20);
  private volatile LocalDate today = DEFAULT;

  public void setToday(LocalDate day) {
    today = day;
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return today.atTime(12, 0).atZone(TOKYO).toInstant();
  }
}
