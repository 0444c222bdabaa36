package yukiwatari.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.road.DayRange;
import yukiwatari.road.RoadBatch;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteId;
import yukiwatari.road.RouteKey;
import yukiwatari.road.RouteRecord;
import yukiwatari.road.SectionFacts;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionRecord;
import yukiwatari.road.SectionVersionRecord;

/**
 * A grid of streets for measurements: rows and columns that cross without shared points, a section
 * of each between every second crossing, with bends between.
 *
 * <pre>
 *   |   |   |        section: three points per block, two blocks long,
 *   +---+---+--      so that half of the crossings lie inside a section
 *   |   |   |        and have to be found
 * </pre>
 */
final class GridRoads {
  private static final double BLOCK_DEGREES = 0.001;
  private static final int BLOCKS_PER_SECTION = 2;
  private static final int POINTS_PER_BLOCK = 3;

  private final int size;
  private final SplittableRandom random = new SplittableRandom(20230120);
  private final OrganisationId administrator = new OrganisationId(NewId.next());
  private final GeometryFactory geometry = new GeometryFactory();
  private final List<RouteRecord> routes = new ArrayList<>();
  private final List<SectionRecord> sections = new ArrayList<>();
  private final List<SectionVersionRecord> versions = new ArrayList<>();

  private GridRoads(int size) {
    this.size = size;
  }

  /**
   * @param links about so many after noding
   */
  static RoadBatch ofLinks(int links) {
    int even = (int) Math.round(Math.sqrt(links / 2.0) / 2) * 2;
    return new GridRoads(Math.max(2, even)).draw();
  }

  private RoadBatch draw() {
    for (int line = 0; line < size; line++) {
      route(line, true);
      route(line, false);
    }
    return new RoadBatch(
        "bench", null, routes, sections, versions, List.of(), List.of(), List.of());
  }

  private void route(int line, boolean eastward) {
    RouteKey key =
        new RouteKey(administrator, "", RoadKind.MUNICIPAL_OTHER, (eastward ? "E" : "N") + line);
    RouteRecord route = new RouteRecord(new RouteId(NewId.next()), key, key.number());
    routes.add(route);
    double across = line + 0.5;
    Coordinate from = at(0, across, eastward);
    for (int block = 0; block < size; block += BLOCKS_PER_SECTION) {
      List<Coordinate> points = new ArrayList<>();
      points.add(from);
      int steps = BLOCKS_PER_SECTION * POINTS_PER_BLOCK;
      for (int i = 1; i <= steps; i++) {
        double along = block + (double) i / POINTS_PER_BLOCK;
        points.add(at(along, across + random.nextDouble(-0.05, 0.05), eastward));
      }
      from = points.get(steps);
      SectionId id = new SectionId(NewId.next());
      sections.add(new SectionRecord(id, key.section(String.valueOf(block / 2 + 1))));
      versions.add(
          new SectionVersionRecord(
              id,
              route.id(),
              DayRange.from(LocalDate.of(2020, 4, 1)),
              SectionFacts.of(administrator, key.kind())
                  .line(geometry.createLineString(points.toArray(Coordinate[]::new)))
                  .build()));
    }
  }

  private static Coordinate at(double along, double across, boolean eastward) {
    return eastward
        ? new Coordinate(137 + along * BLOCK_DEGREES, 39 + across * BLOCK_DEGREES)
        : new Coordinate(137 + across * BLOCK_DEGREES, 39 + along * BLOCK_DEGREES);
  }
}
