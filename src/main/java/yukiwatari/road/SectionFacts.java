package yukiwatari.road;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.account.OrganisationId;

/**
 * All that may change of a section, as it is on some day.
 *
 * @param administrator the responsible body 道路管理者; differs from the key's after a transfer 移管
 * @param startPlace 起点 as the register names it: 字中野12番1地先; null when unknown
 * @param endPlace 終点
 * @param municipality where it lies; null when unknown
 * @param line EPSG:6668, longitude and latitude; null: 位置未登録
 * @param officialLengthMeters 実延長, null when the register has none
 * @param clearedLengthMeters 除雪延長
 * @param oneway 1 along the line, -1 against it, 0 both ways
 * @param layer lines of different layers cross without a junction
 * @param noded the source shares points at junctions (OpenStreetMap): where two such lines cross
 *     without one, there is no junction
 * @param subsidised 雪寒指定・補助対象
 * @param overlapping 重用: counted on the senior route only
 * @param estimated 推定: the administrator is a guess, never shown to the public as fact
 */
public record SectionFacts(
    OrganisationId administrator,
    RoadKind kind,
    @Nullable String name,
    @Nullable String startPlace,
    @Nullable String endPlace,
    @Nullable OrganisationId municipality,
    @Nullable LineString line,
    @Nullable BigDecimal officialLengthMeters,
    @Nullable BigDecimal clearedLengthMeters,
    @Nullable String serviceClass,
    @Nullable BigDecimal widthMeters,
    @Nullable Integer lanes,
    int oneway,
    int layer,
    boolean bridge,
    boolean tunnel,
    boolean noded,
    boolean footway,
    boolean snowMelting,
    boolean subsidised,
    boolean overlapping,
    boolean estimated) {
  public SectionFacts {
    if (oneway < -1 || oneway > 1) {
      throw new IllegalArgumentException("oneway " + oneway + " is not -1, 0 or 1");
    }
  }

  public static SectionFactsBuilder of(OrganisationId administrator, RoadKind kind) {
    return new SectionFactsBuilder(administrator, kind);
  }
}
