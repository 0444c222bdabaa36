package yukiwatari.demo;

import java.util.List;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteId;
import yukiwatari.road.SectionFacts;
import yukiwatari.road.SectionId;

/**
 * A section 区間 of the demonstration.
 *
 * @param pieces what it is made of, in its direction
 * @param meters its length on the plane, about that of its geometry
 * @param municipality the index of the one it lies in
 */
record DemoSection(
    SectionId id,
    RouteId route,
    String code,
    List<Piece> pieces,
    double meters,
    int municipality,
    SectionFacts facts) {
  OrganisationId administrator() {
    return facts.administrator();
  }

  RoadKind kind() {
    return facts.kind();
  }

  int from() {
    return pieces.get(0).from();
  }

  int to() {
    return pieces.get(pieces.size() - 1).to();
  }

  /** Winter clearing reaches it. */
  boolean isCleared() {
    return facts.clearedLengthMeters() != null && facts.clearedLengthMeters().signum() > 0;
  }
}
