package yukiwatari.road;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A built network. Nodes and links are dense ids from 0, neighbours in space near each other in
 * number; node arrays are indexed by node, link arrays by link.
 *
 * @param nodes places, longitude and latitude
 * @param component of the node; 0 has the most kilometres
 * @param from node where the link begins
 * @param to node where it ends; equal to {@code from} for a loop
 * @param lengthMeters geodesic, of {@code points}
 * @param points of the link from {@code from} to {@code to}
 * @param owner the line whose direction, kind and width the link has
 * @param sectionLinks by section in the order of the lines, then along the section
 */
@SuppressWarnings("ArrayRecordComponent") // parallel arrays by dense id; never compared
record Network(
    Coordinate[] nodes,
    int[] component,
    int[] from,
    int[] to,
    double[] lengthMeters,
    Coordinate[][] points,
    NetworkLine[] owner,
    List<SectionLink> sectionLinks,
    NetworkReport report) {

  /**
   * One link of a section.
   *
   * @param sequence from 0 along the section
   * @param reversed the link runs against the section
   * @param fromMeters along the section; {@code toMeters - fromMeters} is the link's length
   * @param counted at most once per link
   */
  record SectionLink(
      SectionId section,
      int sequence,
      int link,
      boolean reversed,
      double fromMeters,
      double toMeters,
      boolean counted) {}
}
