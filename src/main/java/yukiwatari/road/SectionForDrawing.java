package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section as the drawing page needs it. Lengths in metres.
 *
 * @param version for If-Match
 * @param own the reader's authority administers it
 * @param from first day of this state
 * @param line longitude and latitude each; null: 位置未登録
 * @param near {@code west,south,east,north} of where to look for it: the line, else the rest of the
 *     route, else the administrator's area; null: none is known
 * @param promises what agreements say of it from that day on
 */
record SectionForDrawing(
    UUID id,
    int version,
    boolean own,
    SectionCard.Place administrator,
    SectionCard.Route route,
    String sectionCode,
    @Nullable String name,
    LocalDate from,
    @Nullable List<double[]> line,
    @Nullable String near,
    SectionCard.Lengths lengths,
    Tolerance tolerance,
    List<Promise> promises) {

  /** The larger of a share of the length on paper and so many metres. */
  record Tolerance(double share, double meters) {}

  /**
   * One agreement.
   *
   * @param agreedLengthMeters of its longest item; null when none has one
   */
  record Promise(
      UUID agreement, String label, int items, @Nullable BigDecimal agreedLengthMeters) {}
}
