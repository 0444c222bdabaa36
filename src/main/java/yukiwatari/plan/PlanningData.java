package yukiwatari.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a problem is built from, as read from the published views: one consistent snapshot.
 *
 * @param networkVersion the derived network that link and node ids belong to
 * @param links streets that machines may drive
 * @param works sections to be worked on
 * @param chains the links of the sections of {@code works}, by section and sequence
 * @param districts work districts of the parties
 * @param machines that may be sent out on the day
 * @param turns by kind of machine; kinds that are not named turn at no cost
 */
record PlanningData(
    int networkVersion,
    List<Link> links,
    List<Work> works,
    List<ChainLink> chains,
    List<District> districts,
    List<Machine> machines,
    Map<String, TurnSeconds> turns) {

  PlanningData withWorks(List<Work> others) {
    return new PlanningData(networkVersion, links, others, chains, districts, machines, turns);
  }

  /**
   * @param oneway 1: only from → to; -1: only back; 0: both ways
   * @param startDegrees compass heading in which the link leaves fromNode, clockwise from north
   * @param endDegrees compass heading in which it arrives at toNode
   */
  record Link(
      int id,
      int fromNode,
      int toNode,
      double lengthMeters,
      int oneway,
      int startDegrees,
      int endDegrees) {}

  /**
   * A section's part that is cleared today: one unit of exchange.
   *
   * @param partFrom inclusive lower bound of the part, as in agreement.item
   * @param partTo exclusive upper bound
   * @param performerId who does it today, by agreement or as administrator
   * @param districtId the district whose allocation names the section; null: none does
   * @param longitude of the section's middle, degrees
   * @param latitude of the section's middle, degrees
   * @param lengthMeters geodesic
   * @param keep must not change hands: subsidy designation, melting pipes
   */
  record Work(
      UUID sectionId,
      int partFrom,
      int partTo,
      UUID administratorId,
      UUID performerId,
      @Nullable UUID districtId,
      double longitude,
      double latitude,
      double lengthMeters,
      @Nullable Double widthMeters,
      int lanes,
      boolean keep) {}

  /**
   * @param reversed the link runs against the section
   */
  record ChainLink(UUID sectionId, int linkId, boolean reversed) {}

  /**
   * @param longitude of the depot, degrees
   * @param latitude of the depot, degrees
   */
  record District(UUID id, UUID authorityId, double longitude, double latitude) {}

  /**
   * @param kind as fleet names it
   * @param depotNode the network node nearest to its depot
   */
  record Machine(
      UUID id,
      String kind,
      UUID districtId,
      int depotNode,
      double widthMeters,
      double workingSpeedKmh,
      double travelSpeedKmh) {}
}
