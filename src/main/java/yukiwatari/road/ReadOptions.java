package yukiwatari.road;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered to the questions of a file. An answer wins over what the file says of
 * itself; null means not answered.
 *
 * @param encoding of the text
 * @param srid EPSG number of the coordinates, one of {@link yukiwatari.geo.CrsTransforms#KNOWN}
 * @param layer the one layer or table to read
 */
record ReadOptions(@Nullable Charset encoding, @Nullable Integer srid, @Nullable String layer) {
  static final ReadOptions NONE = new ReadOptions(null, null, null);
}
