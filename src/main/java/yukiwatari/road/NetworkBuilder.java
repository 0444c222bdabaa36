package yukiwatari.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Derives a network from lines; no database, and the same lines in the same order give the same
 * network.
 *
 * <pre>
 *   lines → vertices → crossings get a common vertex → loose ends are joined
 *         → lines as rows of places → cut at nodes → equal pieces are one link → numbered in space
 * </pre>
 */
final class NetworkBuilder {
  /** Near-miss ends within this distance are joined unless told otherwise. */
  static final double DEFAULT_SNAP_METERS = 0.5;

  /** Who owns a shared link: sections before other ways, 重用 last among them, senior kinds first. */
  private static final Comparator<NetworkLine> CLAIM =
      Comparator.<NetworkLine, Boolean>comparing(line -> line.section() == null)
          .thenComparing(NetworkLine::overlapping)
          .thenComparing(NetworkLine::kind);

  private final double snapMeters;

  /**
   * @param snapMeters 0 or more
   */
  NetworkBuilder(double snapMeters) {
    if (!(snapMeters >= 0)) {
      throw new IllegalArgumentException("snap tolerance " + snapMeters + " m");
    }
    this.snapMeters = snapMeters;
  }

  /**
   * @param unlocated sections of the day without geometry, for the report
   */
  Network build(List<NetworkLine> unordered, int unlocated) {
    List<NetworkLine> lines = new ArrayList<>(unordered);
    lines.sort(CLAIM);
    Vertices vertices = new Vertices();
    Cuts cuts = new Cuts();
    LineIndex index = new LineIndex(lines, vertices);

    int crossings = new Crossings(index, vertices, cuts).node();
    cuts.sort(lines.size());
    int snapped = new LooseEnds(index, vertices, cuts, snapMeters).join();
    cuts.sort(lines.size());

    Pieces pieces = new Pieces(new Paths(index, vertices, cuts), lines.size());
    return new Numbering(lines, vertices, pieces).network(crossings, snapped, unlocated);
  }
}
