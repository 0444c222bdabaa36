package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws a straight street to the east of 1-km links for tests: node 0 ── 1 ── 2 ── … Section {@code
 * i} is the link from node {@code i} to {@code i + 1}.
 */
final class Street {
  static final UUID PREFECTURE = id(1);
  static final UUID CITY = id(2);
  static final UUID PREFECTURE_DISTRICT = id(11);
  static final UUID CITY_DISTRICT = id(12);

  private final List<PlanningData.Link> links = new ArrayList<>();
  private final List<PlanningData.Work> works = new ArrayList<>();
  private final List<PlanningData.ChainLink> chains = new ArrayList<>();
  private final List<PlanningData.Machine> machines = new ArrayList<>();
  private Map<String, TurnSeconds> turns = Map.of();

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static UUID section(int number) {
    return id(100 + number);
  }

  Street link(int number, int oneway) {
    links.add(new PlanningData.Link(number, number, number + 1, 1000, oneway, 90, 90));
    chains.add(new PlanningData.ChainLink(section(number), number, false));
    return this;
  }

  /** A section over one link that its administrator clears. */
  Street section(int number, UUID administrator, int lanes, @Nullable Double width, boolean keep) {
    return work(section(number), administrator, lanes, width, keep);
  }

  Street work(UUID section, UUID administrator, int lanes, @Nullable Double width, boolean keep) {
    UUID district = administrator.equals(CITY) ? CITY_DISTRICT : PREFECTURE_DISTRICT;
    works.add(
        new PlanningData.Work(
            section,
            1,
            3,
            administrator,
            administrator,
            district,
            139,
            40,
            1000,
            width,
            lanes,
            keep));
    return this;
  }

  /** A two-lane section of unknown width that may change hands. */
  Street plain(int number, UUID administrator) {
    return link(number, 0).section(number, administrator, 2, null, false);
  }

  Street chain(UUID section, int... linkNumbers) {
    for (int link : linkNumbers) {
      chains.add(new PlanningData.ChainLink(section, link, false));
    }
    return this;
  }

  /** A machine 2.5 m wide that works at 20 km/h and drives at 40. */
  Street machine(UUID district, int depotNode) {
    machines.add(
        new PlanningData.Machine(
            id(200 + machines.size()), "GRADER", district, depotNode, 2.5, 20, 40));
    return this;
  }

  PlanningData data() {
    return new PlanningData(
        1,
        links,
        works,
        chains,
        List.of(
            new PlanningData.District(PREFECTURE_DISTRICT, PREFECTURE, 139, 40),
            new PlanningData.District(CITY_DISTRICT, CITY, 139, 40)),
        machines,
        turns);
  }

  /** A link of 1 km that leaves and arrives in a direction; two ways. */
  Street drawn(int number, int from, int to, int startDegrees, int endDegrees) {
    links.add(new PlanningData.Link(number, from, to, 1000, 0, startDegrees, endDegrees));
    chains.add(new PlanningData.ChainLink(section(number), number, false));
    return this;
  }

  /** Graders turn so; without a word turns cost nothing. */
  Street turning(TurnSeconds seconds) {
    turns = Map.of("GRADER", seconds);
    return this;
  }
}
