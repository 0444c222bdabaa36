package yukiwatari.road;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.road.Mapping.Value;

/** The facts of a section one by one: from which value of a file each comes, and how to read it. */
enum SectionField {
  LINE(null, SectionFacts::line),
  NAME(Value.SECTION_NAME, SectionFacts::name),
  START_PLACE(Value.START_PLACE, SectionFacts::startPlace),
  END_PLACE(Value.END_PLACE, SectionFacts::endPlace),
  MUNICIPALITY(null, SectionFacts::municipality),
  OFFICIAL_LENGTH(Value.OFFICIAL_LENGTH, SectionFacts::officialLengthMeters),
  CLEARED_LENGTH(Value.CLEARED_LENGTH, SectionFacts::clearedLengthMeters),
  SERVICE_CLASS(Value.SERVICE_CLASS, SectionFacts::serviceClass),
  WIDTH(Value.WIDTH, SectionFacts::widthMeters),
  LANES(Value.LANES, SectionFacts::lanes),
  ONEWAY(Value.ONEWAY, SectionFacts::oneway),
  LAYER(Value.LAYER, SectionFacts::layer),
  BRIDGE(Value.BRIDGE, SectionFacts::bridge),
  TUNNEL(Value.TUNNEL, SectionFacts::tunnel),
  NODED(null, SectionFacts::noded),
  FOOTWAY(Value.FOOTWAY, SectionFacts::footway),
  SNOW_MELTING(Value.SNOW_MELTING, SectionFacts::snowMelting),
  SUBSIDISED(Value.SUBSIDISED, SectionFacts::subsidised),
  OVERLAPPING(Value.OVERLAPPING, SectionFacts::overlapping),
  ESTIMATED(null, SectionFacts::estimated);

  /** About 1 mm: the same line after a round trip through a file. */
  private static final double SAME_DEGREES = 1e-8;

  private final @Nullable Value value;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Function<SectionFacts, @Nullable Object> read;

  SectionField(@Nullable Value value, Function<SectionFacts, @Nullable Object> read) {
    this.value = value;
    this.read = read;
  }

  /** The value of a file that it comes from; null when it comes with every row. */
  @Nullable Value value() {
    return value;
  }

  /** The fields in which two versions of a section differ. */
  static Set<SectionField> differences(SectionFacts before, SectionFacts after) {
    Set<SectionField> differing = EnumSet.noneOf(SectionField.class);
    for (SectionField field : values()) {
      if (!same(field.read.apply(before), field.read.apply(after))) {
        differing.add(field);
      }
    }
    return differing;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof LineString one && b instanceof LineString other) {
      return one.equalsExact(other, SAME_DEGREES);
    }
    if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    return Objects.equals(a, b);
  }
}
