package yukiwatari.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small network written down as ways: {@code road("町", "峰1号", 1000, "a b c")} is two links of a
 * kilometre each. Administrators are numbered as they appear; 県 is senior to all others, 国 may not
 * exchange. A section is a link.
 */
final class DrawnRoads {
  private final Map<String, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> owners = new LinkedHashMap<>();
  private final Map<String, Integer> routes = new HashMap<>();
  private final List<int[]> links = new ArrayList<>();
  private final List<Integer> administrator = new ArrayList<>();
  private final List<Integer> route = new ArrayList<>();
  private final List<Integer> depots = new ArrayList<>();

  DrawnRoads road(String owner, String name, int metersEach, String way) {
    return links(owner, name, metersEach, way, false);
  }

  /** A road that is not cleared in winter. */
  DrawnRoads closed(String owner, String name, int metersEach, String way) {
    return links(owner, name, metersEach, way, true);
  }

  /** A way that no section owns. */
  DrawnRoads nobodys(int metersEach, String way) {
    String[] stops = way.split(" ", -1);
    for (int i = 1; i < stops.length; i++) {
      links.add(
          new int[] {node(stops[i - 1]), node(stops[i]), 100 * metersEach, WinterRoads.NOBODYS});
    }
    return this;
  }

  /** The link drawn last has a depot of its administrator. */
  DrawnRoads withDepot() {
    depots.add(links.size() - 1);
    return this;
  }

  private DrawnRoads links(String owner, String name, int metersEach, String way, boolean closed) {
    int of = owners.computeIfAbsent(owner, any -> owners.size());
    String[] stops = way.split(" ", -1);
    for (int i = 1; i < stops.length; i++) {
      links.add(
          new int[] {
            node(stops[i - 1]),
            node(stops[i]),
            100 * metersEach,
            closed ? WinterRoads.CLOSED : administrator.size()
          });
      administrator.add(of);
      route.add(routes.computeIfAbsent(owner + name, any -> routes.size()));
    }
    return this;
  }

  private int node(String name) {
    return nodes.computeIfAbsent(name, any -> nodes.size());
  }

  WinterRoads roads() {
    List<String> names = List.copyOf(owners.keySet());
    boolean[] may = new boolean[names.size()];
    for (int i = 0; i < may.length; i++) {
      may[i] = !names.get(i).equals("国");
    }
    return new WinterRoads(
        nodes.size(),
        column(0),
        column(1),
        column(2),
        column(3),
        new int[links.size()],
        ints(administrator),
        ints(route),
        administrator.stream().mapToInt(of -> names.get(of).equals("県") ? 0 : 1).toArray(),
        names.size(),
        may,
        ints(depots));
  }

  private int[] column(int index) {
    return links.stream().mapToInt(link -> link[index]).toArray();
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Candidates in words: {@code 町→県 DEAD_END b-c 1000 m, 2000 m away, 1/1}: links, length, distance
   * from the own main network, junctions touching the neighbour of all.
   */
  List<String> candidates(FinderSettings settings) {
    return CandidateFinder.find(roads(), settings).stream().map(this::words).toList();
  }

  private String words(Found one) {
    List<String> names = List.copyOf(owners.keySet());
    Map<Integer, String> places =
        nodes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    StringBuilder way = new StringBuilder();
    for (int link : one.links()) {
      way.append(places.get(links.get(link)[0]))
          .append('-')
          .append(places.get(links.get(link)[1]))
          .append(' ');
    }
    return "%s→%s %s %s%d m, %s, %d/%d"
        .formatted(
            names.get(one.administrator()),
            names.get(one.neighbour()),
            one.reasons().stream().map(Reason::name).collect(Collectors.joining("+")),
            way,
            one.lengthCm() / 100,
            one.distanceCm() == Found.OUT_OF_REACH
                ? "out of reach"
                : one.distanceCm() / 100 + " m away",
            one.touching(),
            one.junctions());
  }
}
