package yukiwatari.road;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered to the questions of a file. An answer wins over what the file says of
 * itself; null means not answered.
 *
 * @param encoding of the text
 * @param srid EPSG number of the coordinates, one of {@link yukiwatari.geo.CrsTransforms#KNOWN}
 * @param layer the one layer, table or sheet to read
 * @param head where the heading of a table is; null: it is found
 */
record ReadOptions(
    @Nullable Charset encoding,
    @Nullable Integer srid,
    @Nullable String layer,
    TableHead.@Nullable Place head) {
  static final ReadOptions NONE = new ReadOptions(null, null, null);

  ReadOptions(@Nullable Charset encoding, @Nullable Integer srid, @Nullable String layer) {
    this(encoding, srid, layer, null);
  }
}
