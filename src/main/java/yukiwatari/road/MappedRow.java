package yukiwatari.road;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row of a file after a {@link Mapping} said what its fields mean. */
sealed interface MappedRow {
  /** Where it came from, for refusals. */
  SourceFeature source();

  /**
   * A section 区間, or a row of a register 台帳 when there is no geometry.
   *
   * @param routeNumber without leading zeros, half-width
   * @param sectionCode "" where the file has none: the importer numbers the lines of a route
   * @param officialLengthMeters 実延長; null when the file has none
   * @param oneway 1 along the line, -1 against it, 0 both ways
   * @param layer lines of different layers cross without a junction
   * @param estimated the administrator is a guess (OpenStreetMap)
   */
  record Section(
      SourceFeature source,
      Administrator administrator,
      String formerMunicipality,
      RoadKind kind,
      String routeNumber,
      String routeName,
      String sectionCode,
      @Nullable String sectionName,
      @Nullable String startPlace,
      @Nullable String endPlace,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal clearedLengthMeters,
      @Nullable BigDecimal widthMeters,
      @Nullable Integer lanes,
      @Nullable String serviceClass,
      int oneway,
      int layer,
      boolean bridge,
      boolean tunnel,
      boolean footway,
      boolean snowMelting,
      boolean subsidised,
      boolean overlapping,
      boolean estimated)
      implements MappedRow {

    /** A line or several; null for a row of a register. */
    @Nullable Geometry geometry() {
      return source.geometry();
    }
  }

  /**
   * A way that is driven over but that no authority's section owns.
   *
   * @param sourceId the file's own id of the way
   */
  record OtherWay(
      SourceFeature source,
      String sourceId,
      @Nullable String name,
      RoadKind kind,
      int oneway,
      int layer)
      implements MappedRow {}

  /**
   * The area of an organisation; several rows of the same code are one area.
   *
   * @param code 全国地方公共団体コード: five digits, compared with an organisation's first five
   * @param name for the wards of a designated city the city's: where no organisation has the code,
   *     the one of this name in the same prefecture (first two digits) is meant
   */
  record Area(SourceFeature source, String code, String name) implements MappedRow {}
}
