package yukiwatari.road;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sections without geometry 位置未登録: they count in km and lists, not on the map.
 *
 * @param total of all, also beyond the listed
 * @param officialLengthMeters of all
 */
record UnlocatedSections(long total, BigDecimal officialLengthMeters, List<Row> sections) {

  record Row(
      UUID id,
      RoadKind kind,
      String routeNumber,
      String routeName,
      String sectionCode,
      @Nullable String administrator,
      @Nullable BigDecimal officialLengthMeters) {}
}
