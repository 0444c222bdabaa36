package yukiwatari.demo;

import java.util.List;

/**
 * Sections of one route that follow each other within one municipality.
 *
 * @param meters their length
 * @param pull how much speaks for exchanging it, 0 and more: nearness of a border and of roads of
 *     the other side
 */
record RouteRun(List<DemoSection> sections, double meters, double pull) {
  String route() {
    return sections.get(0).route().toString();
  }

  int municipality() {
    return sections.get(0).municipality();
  }
}
