package yukiwatari.geo;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings coordinates of road files to the reference system of stored geometry. Axis order on both
 * sides is that of files, not of the EPSG table: x east or longitude, y north or latitude.
 */
public interface CrsTransforms {
  /** First of the plane systems 平面直角座標系 of JGD2011: zone n (I–XIX) is {@code 6668 + n}. */
  int JGD2011_ZONE_1 = 6669;

  /** First of the plane systems of JGD2000: zone n is {@code 2442 + n}. */
  int JGD2000_ZONE_1 = 2443;

  /** Number of plane systems. */
  int ZONES = 19;

  /** JGD2000 geographic. */
  int JGD2000 = 4612;

  /** EPSG numbers that can be read, in the order in which a person is asked. */
  List<Integer> KNOWN =
      IntStream.concat(
              IntStream.of(Srid.JGD2011, JGD2000, Srid.WGS84, Srid.WEB_MERCATOR),
              IntStream.concat(
                  IntStream.range(JGD2011_ZONE_1, JGD2011_ZONE_1 + ZONES),
                  IntStream.range(JGD2000_ZONE_1, JGD2000_ZONE_1 + ZONES)))
          .boxed()
          .toList();

  /**
   * A two-dimensional copy of the geometry in EPSG:6668, longitude and latitude in degrees. WGS 84
   * and JGD2000 are taken as JGD2011: WGS 84 agrees within centimetres of a metre-accurate survey,
   * JGD2000 differs by the ground's movement of 2011 (up to 5 m in Tohoku), for which only a survey
   * grid would help.
   *
   * @param srid one of {@link #KNOWN}
   * @throws IllegalArgumentException for another number
   * @throws OutsideCrs when a coordinate lies where the system has no meaning
   */
  Geometry toJgd2011(Geometry geometry, int srid);

  /** A coordinate that its reference system cannot have: usually the wrong one was named. */
  final class OutsideCrs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutsideCrs(double x, double y, int srid) {
      super("%s, %s is outside EPSG:%d".formatted(x, y, srid));
    }
  }
}
