package yukiwatari.demo;

import java.util.List;
import yukiwatari.road.RoadKind;

/**
 * A country road as places of the lattice.
 *
 * @param index among all planned roads
 * @param number of a numbered road; "" for municipal roads, which get theirs from each municipality
 * @param stretches runs of neighbouring places that no road before it took; between them the road
 *     shares another's line 重用
 */
record PlannedRoad(int index, RoadKind kind, String number, Names names, List<int[]> stretches) {
  boolean isNumbered() {
    return !number.isEmpty();
  }
}
