package yukiwatari.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteKey;
import yukiwatari.road.SectionFacts;

/** What the register says of a section besides its line: widths, lanes, classes, lengths. */
final class SectionFactsDrawing {
  private static final double TOWN_METERS = 1_300;
  private static final double CENTRE_METERS = 600;
  private static final double CLOSED_IN_WINTER_METERS = 620;

  private final PrefectureDrawing drawing;
  private final DemoOrganisations organisations;
  private final SplittableRandom random;

  SectionFactsDrawing(
      PrefectureDrawing drawing, DemoOrganisations organisations, SplittableRandom random) {
    this.drawing = drawing;
    this.organisations = organisations;
    this.random = random;
  }

  SectionFacts of(
      SectionCutter.Stretch stretch,
      RouteKey route,
      int municipality,
      double meters,
      LineString line) {
    RoadKind kind = route.kind();
    Coordinate middle = stretch.pieces().get(stretch.pieces().size() / 2).middle();
    double toSeat = toSeat(middle, municipality);
    boolean city = drawing.settlements().municipalities().get(municipality).isCity();
    boolean great = kind.compareTo(RoadKind.MUNICIPAL_1) <= 0;
    double width = width(kind);
    BigDecimal official = tenths(meters * (1 + 0.007 * bell()));
    boolean cleared = isCleared(kind, middle);
    return SectionFacts.of(route.administrator(), kind)
        .municipality(organisations.municipalities().get(municipality))
        .line(line)
        .officialLengthMeters(official)
        .clearedLengthMeters(
            cleared
                ? official.subtract(tenths(random.nextInt(5) == 0 ? meters * 0.03 : 0))
                : BigDecimal.ZERO)
        .serviceClass(cleared ? serviceClass(kind, toSeat) : null)
        .widthMeters(BigDecimal.valueOf(width).setScale(1, RoundingMode.HALF_UP))
        .lanes(width >= 5.5 ? 2 : 1)
        .oneway(stretch.pieces().get(0).oneway())
        .layer(stretch.overpass() ? 1 : 0)
        .bridge(stretch.overpass())
        .noded(true)
        .footway(great && toSeat < TOWN_METERS)
        .snowMelting(city && toSeat < CENTRE_METERS && random.nextInt(3) == 0)
        .subsidised(isSubsidised(kind))
        .build();
  }

  private double toSeat(Coordinate place, int municipality) {
    int seat = drawing.settlements().municipalities().get(municipality).seat();
    return drawing.terrain().lattice().at(seat).distance(place);
  }

  /** Carriageway in metres. */
  private double width(RoadKind kind) {
    double spread = random.nextDouble();
    return switch (kind) {
      case NATIONAL_STATE -> 7 + 3 * spread;
      case NATIONAL -> 6.5 + 2 * spread;
      case PRINCIPAL -> 6 + 1.5 * spread;
      case PREFECTURAL -> 5 + 2 * spread;
      case MUNICIPAL_1 -> 5 + 1.8 * spread;
      case MUNICIPAL_2 -> 4.5 + 1.5 * spread;
      case MUNICIPAL_OTHER -> 3.6 + 2 * spread;
      default -> 2.6 + 1.2 * spread;
    };
  }

  /** The passes are closed from November to April; farm and forest roads are not cleared at all. */
  private boolean isCleared(RoadKind kind, Coordinate place) {
    if (kind.compareTo(RoadKind.MUNICIPAL_OTHER) > 0) {
      return false;
    }
    int near = drawing.terrain().lattice().nearest(place.x, place.y);
    boolean high = drawing.terrain().heightMeters(near) > CLOSED_IN_WINTER_METERS;
    return kind == RoadKind.NATIONAL_STATE
        || (!high && (kind != RoadKind.MUNICIPAL_OTHER || random.nextInt(12) > 0));
  }

  private static String serviceClass(RoadKind kind, double toSeat) {
    return switch (kind) {
      case NATIONAL_STATE -> "重点";
      case NATIONAL -> toSeat < 4_000 ? "重点" : "第1種";
      case PRINCIPAL -> "第1種";
      case PREFECTURAL, MUNICIPAL_1 -> toSeat < 3_000 ? "第1種" : "第2種";
      case MUNICIPAL_2 -> toSeat < TOWN_METERS ? "第2種" : "第3種";
      default -> "第3種";
    };
  }

  private boolean isSubsidised(RoadKind kind) {
    return switch (kind) {
      case NATIONAL, PRINCIPAL -> random.nextInt(100) < 60;
      case PREFECTURAL -> random.nextInt(100) < 30;
      case MUNICIPAL_1 -> random.nextInt(100) < 12;
      default -> false;
    };
  }

  /** Between −1 and 1, mostly near 0. */
  private double bell() {
    return (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 1.5 - 1;
  }

  private static BigDecimal tenths(double meters) {
    return BigDecimal.valueOf(meters).setScale(1, RoundingMode.HALF_UP);
  }
}
