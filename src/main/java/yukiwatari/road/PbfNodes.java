package yukiwatari.road;

import crosby.binary.Osmformat;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of the wanted ways are: ids sorted, coordinates beside them in 1e-7 degrees, the
 * resolution of OpenStreetMap. 16 bytes a node.
 */
final class PbfNodes {
  private static final int FIRST_CAPACITY = 1 << 16;

  /** More would take a gigabyte: a country is to be cut down to a prefecture first. */
  private static final int MOST = 60_000_000;

  private static final double UNIT = 1e7;
  private long[] ids = new long[FIRST_CAPACITY];
  private int count;
  private int[] longitudes = {};
  private int[] latitudes = {};
  private final BitSet found = new BitSet();

  void want(long id, SourceFile file) {
    if (count == ids.length) {
      if (count >= MOST) {
        throw new UnreadableFile("pbfLarge", file.name(), MOST);
      }
      ids = Arrays.copyOf(ids, Math.min(count * 2, MOST));
    }
    ids[count++] = id;
  }

  /** After the last wanted node: makes room for their coordinates. */
  void sort() {
    Arrays.sort(ids, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[different++] = ids[i];
      }
    }
    count = different;
    ids = Arrays.copyOf(ids, count);
    longitudes = new int[count];
    latitudes = new int[count];
  }

  /** Takes the wanted ones of a block's nodes. */
  void take(Osmformat.PrimitiveBlock block, Osmformat.PrimitiveGroup group) {
    for (Osmformat.Node node : group.getNodesList()) {
      take(block, node.getId(), node.getLon(), node.getLat());
    }
    Osmformat.DenseNodes dense = group.getDense();
    long id = 0;
    long longitude = 0;
    long latitude = 0;
    int nodes = Math.min(dense.getIdCount(), Math.min(dense.getLonCount(), dense.getLatCount()));
    for (int i = 0; i < nodes; i++) {
      id += dense.getId(i);
      longitude += dense.getLon(i);
      latitude += dense.getLat(i);
      take(block, id, longitude, latitude);
    }
  }

  private void take(Osmformat.PrimitiveBlock block, long id, long longitude, long latitude) {
    int at = Arrays.binarySearch(ids, id);
    if (at >= 0) {
      longitudes[at] = fixed(block.getLonOffset() + block.getGranularity() * longitude);
      latitudes[at] = fixed(block.getLatOffset() + block.getGranularity() * latitude);
      found.set(at);
    }
  }

  /** Nanodegrees to 1e-7 degrees. */
  private static int fixed(long nanodegrees) {
    return Math.toIntExact(Math.round(nanodegrees / 100.0));
  }

  /**
   * Longitude and latitude of the nodes in order, {@code 2 i} and {@code 2 i + 1}; null when one is
   * not in the file.
   */
  double @Nullable [] coordinates(long[] way) {
    double[] xy = new double[2 * way.length];
    for (int i = 0; i < way.length; i++) {
      int at = Arrays.binarySearch(ids, way[i]);
      if (at < 0 || !found.get(at)) {
        return null;
      }
      xy[2 * i] = longitudes[at] / UNIT;
      xy[2 * i + 1] = latitudes[at] / UNIT;
    }
    return xy;
  }
}
