package yukiwatari.road;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import yukiwatari.geo.CrsTransforms;

/**
 * Where a reader puts the rows of one layer: brings the geometry to EPSG:6668 and refuses rows
 * whose coordinates the named reference system cannot have.
 *
 * @param srid of the geometries that {@link #row} takes
 */
record LayerOutput(
    SourceFile file, String layer, int srid, CrsTransforms transforms, FeatureSink sink) {

  /**
   * @param geometry in {@link #srid}, or null
   */
  void row(long row, Map<String, String> attributes, @Nullable Geometry geometry) {
    Geometry stored = null;
    if (geometry != null) {
      try {
        stored = transforms.toJgd2011(geometry, srid);
      } catch (CrsTransforms.OutsideCrs e) {
        refuse(row, null, e.getMessage(), RefusalCode.GEOMETRY_OUTSIDE);
        return;
      }
    }
    sink.feature(new SourceFeature(layer, row, attributes, stored));
  }

  void refuse(long row, @Nullable String field, @Nullable String value, RefusalCode code) {
    sink.refuse(new Refusal(file.name(), row, field, value, code));
  }
}
