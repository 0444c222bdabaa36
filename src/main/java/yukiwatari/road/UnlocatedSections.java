package yukiwatari.road;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sections without geometry 位置未登録: they count in km and lists, not on the map.
 *
 * @param total of all, also beyond the listed
 * @param lengthMeters of all: 実延長, or 協定延長 of the fiscal year where no register says it
 * @param places municipalities in which they lie, or administrators of those whose municipality is
 *     not known
 */
record UnlocatedSections(
    long total, BigDecimal lengthMeters, List<Place> places, List<Row> sections) {

  record Row(
      UUID id,
      RoadKind kind,
      String routeNumber,
      String routeName,
      String sectionCode,
      @Nullable String startPlace,
      @Nullable String endPlace,
      @Nullable String administrator,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal agreedLengthMeters) {}

  record Place(UUID id, String name) {}
}
