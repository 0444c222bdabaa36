package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import yukiwatari.road.DayRange;
import yukiwatari.road.RoadKind;
import yukiwatari.road.StructureId;
import yukiwatari.road.StructureKind;
import yukiwatari.road.StructureRecord;

/**
 * Bridges where country roads meet rivers, slopes, snow sheds and tunnels where they climb, and the
 * overpasses of towns.
 */
final class DemoStructures {
  private static final double STEP_METERS = 350;
  private static final int RIVER_FLOW = 90;
  private static final double STEEP = 0.075;
  private static final double TUNNEL_HEIGHT_METERS = 330;

  private final Terrain terrain;
  private final DemoIds ids;
  private final SplittableRandom random;
  private final HamletNames names;
  private final List<StructureRecord> structures = new ArrayList<>();

  private DemoStructures(Terrain terrain, DemoIds ids, SplittableRandom random) {
    this.terrain = terrain;
    this.ids = ids;
    this.random = random;
    names = new HamletNames(random);
  }

  static List<StructureRecord> of(
      Terrain terrain, List<DemoSection> sections, DemoIds ids, SplittableRandom random) {
    DemoStructures drawn = new DemoStructures(terrain, ids, random);
    for (DemoSection section : sections) {
      if (section.facts().bridge()) {
        double middle = section.meters() / 2;
        drawn.add(section, StructureKind.BRIDGE, "跨道橋", middle - 12, 24);
      } else if (section.kind().compareTo(RoadKind.MUNICIPAL_1) <= 0
          && section.pieces().get(0).street().isCountryRoad()) {
        drawn.along(section);
      }
    }
    return List.copyOf(drawn.structures);
  }

  private void along(DemoSection section) {
    double at = 0;
    boolean bridged = false;
    boolean secured = false;
    for (Piece piece : section.pieces()) {
      LineString line = piece.line();
      for (double on = STEP_METERS / 2; on < line.getLength(); on += STEP_METERS) {
        Coordinate place = new LengthIndexedLine(line).extractPoint(on);
        int near = terrain.lattice().nearest(place.x, place.y);
        if (!bridged && terrain.flow(near) > RIVER_FLOW && random.nextInt(3) == 0) {
          double length = 14 + Math.min(160, terrain.flow(near) / 6.0) * random.nextDouble();
          bridged = add(section, StructureKind.BRIDGE, "橋", at + on, length);
        } else if (!secured && terrain.steepness(near) > STEEP && random.nextInt(3) == 0) {
          secured = secure(section, near, at + on);
        }
      }
      at += line.getLength();
    }
  }

  private boolean secure(DemoSection section, int near, double at) {
    boolean numbered = section.kind().compareTo(RoadKind.PREFECTURAL) <= 0;
    if (numbered && terrain.heightMeters(near) > TUNNEL_HEIGHT_METERS && random.nextInt(2) == 0) {
      return random.nextBoolean()
          ? add(section, StructureKind.TUNNEL, "トンネル", at, 180 + 500 * random.nextDouble())
          : add(section, StructureKind.SNOW_SHED, "スノーシェッド", at, 40 + 90 * random.nextDouble());
    }
    return add(section, StructureKind.SLOPE, "法面", at, 30 + 110 * random.nextDouble());
  }

  private boolean add(
      DemoSection section, StructureKind kind, String suffix, double at, double length) {
    double from = Math.max(0, Math.min(at, section.meters() - length - 2));
    double to = Math.min(section.meters(), from + length);
    boolean weak = kind == StructureKind.BRIDGE && random.nextInt(14) == 0;
    structures.add(
        new StructureRecord(
            new StructureId(ids.next()),
            section.id(),
            kind,
            names.next().kanji() + suffix,
            tenths(from),
            tenths(to),
            weak ? 14.0 : null,
            DayRange.ALWAYS));
    return true;
  }

  private static double tenths(double meters) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", meters));
  }
}
