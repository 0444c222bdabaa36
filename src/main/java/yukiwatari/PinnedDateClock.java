package yukiwatari;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock whose date stands still while its time of day runs on. */
final class PinnedDateClock extends Clock {
  private final LocalDate date;
  private final Clock timeOfDay;

  PinnedDateClock(LocalDate date, Clock timeOfDay) {
    this.date = date;
    this.timeOfDay = timeOfDay;
  }

  @Override
  public ZoneId getZone() {
    return timeOfDay.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PinnedDateClock(date, timeOfDay.withZone(zone));
  }

  @Override
  public Instant instant() {
    return timeOfDay.instant().atZone(getZone()).with(date).toInstant();
  }
}
