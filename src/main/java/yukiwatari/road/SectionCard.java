package yukiwatari.road;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the section card shows.
 *
 * @param current false: not valid on the day asked for, shown as it was last
 * @param startPlace 起点 as the register names it
 * @param administrator null where it is a guess and the reader is the public
 * @param estimated 推定: the administrator is a guess
 * @param located false: 位置未登録
 * @param internal null for other organisations than the administrator
 * @param versions {@code {from, until, gisLengthMeters, officialLengthMeters}}; until is the first
 *     day after, null when it goes on
 * @param lineage {@code {predecessor, successor, on, change, notice}}
 * @param structures {@code {id, kind, name, fromMeters, toMeters}}
 */
record SectionCard(
    UUID id,
    String sectionCode,
    Route route,
    @Nullable String name,
    @Nullable String startPlace,
    @Nullable String endPlace,
    boolean current,
    @Nullable Place administrator,
    boolean estimated,
    @Nullable Place municipality,
    @Nullable String serviceClass,
    Lengths lengths,
    int oneway,
    boolean bridge,
    boolean tunnel,
    boolean footway,
    boolean overlapping,
    boolean located,
    @Nullable Internal internal,
    JsonNode versions,
    JsonNode lineage,
    JsonNode structures) {

  record Route(UUID id, RoadKind kind, String number, String name) {}

  /** An organisation. */
  record Place(UUID id, @Nullable String name) {}

  /** Metres; null when the register has none, or the section no geometry. */
  record Lengths(
      @Nullable BigDecimal official, @Nullable BigDecimal cleared, @Nullable Double gis) {}

  /** Register fields for the administrator's own people. */
  record Internal(
      @Nullable BigDecimal widthMeters,
      @Nullable Integer lanes,
      boolean snowMelting,
      boolean subsidised) {}
}
