package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of days: a datemultirange.
 *
 * @param ranges ascending, with at least a day between each two; empty for no day
 */
public record Days(List<Period> ranges) {
  static final Days NONE = new Days(List.of());

  public Days {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (!ranges.get(i - 1).until().isBefore(ranges.get(i).from())) {
        throw new IllegalArgumentException("ranges touch or are out of order: " + ranges);
      }
    }
  }

  public static Days of(Period period) {
    return new Days(List.of(period));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public boolean contains(LocalDate day) {
    return ranges.stream().anyMatch(range -> range.contains(day));
  }

  /** As PostgreSQL writes a datemultirange: {[2022-11-15,2023-04-01)}. */
  String text() {
    return ranges.stream()
        .map(range -> "[" + range.from() + "," + range.until() + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
