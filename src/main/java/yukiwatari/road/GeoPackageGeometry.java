package yukiwatari.road;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The geometry blob of GeoPackage (clause 2.1.3): a header, then WKB. */
final class GeoPackageGeometry {
  private static final int HEADER = 8;

  /** Bytes of the box in the header by its kind: none, xy, xyz, xym, xyzm. */
  private static final int[] BOX = {0, 32, 48, 48, 64};

  private GeoPackageGeometry() {}

  /** Null for an empty geometry. */
  static @Nullable Geometry read(byte[] blob) throws Shapes.Broken {
    int kind = blob.length < HEADER ? BOX.length : (blob[3] >> 1) & 7;
    if (kind >= BOX.length
        || blob[0] != 'G'
        || blob[1] != 'P'
        || blob.length < HEADER + BOX[kind]) {
      throw new Shapes.Broken("no GeoPackage geometry");
    }
    try {
      Geometry geometry =
          new WKBReader().read(Arrays.copyOfRange(blob, HEADER + BOX[kind], blob.length));
      return geometry.isEmpty() ? null : geometry;
    } catch (ParseException | IllegalArgumentException e) {
      throw new Shapes.Broken(String.valueOf(e.getMessage()));
    }
  }
}
