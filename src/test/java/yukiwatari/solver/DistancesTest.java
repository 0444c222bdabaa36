package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

/** Travel times of search, checker and drawn legs against the line graph solved in full. */
class DistancesTest {
  private static final Feature[][] KINDS = {
    {Feature.ONE_WAY}, {Feature.TURNS}, {Feature.TURNS, Feature.ONE_WAY, Feature.CLASSES},
  };

  @Test
  void agreeWithTheLineGraphForEveryKindOfEnd() {
    for (Feature[] features : KINDS) {
      for (int seed = 1; seed <= 25; seed++) {
        Network network = RandomProblems.of(seed, features).network();
        for (int c = 0; c < network.classes(); c++) {
          String where = List.of(features) + " seed " + seed + " class " + c;
          agree(network, c, modes(network, seed), where);
        }
      }
    }
  }

  @Test
  void territoriesAgreeWithOneTableOnATown() {
    for (boolean turns : new boolean[] {false, true}) {
      RoadLike town = new RoadLike(3, 1500, turns);
      Network network = town.network();
      List<Mode> modes = town.modes(150);
      int[] approach = modes.stream().mapToInt(mode -> Ends.approach(network, mode)).toArray();
      int[] departure = modes.stream().mapToInt(mode -> Ends.departure(network, mode)).toArray();
      Distances flat = new FlatDistances(network, 0, approach, departure);
      Distances cut = new TerritoryDistances(network, 0, approach, departure, 7);
      ShortestPaths single = new ShortestPaths(network, 0);
      for (int from = 0; from < modes.size(); from++) {
        for (int to = 0; to < modes.size(); to++) {
          assertThat(cut.millis(from, to)).isEqualTo(flat.millis(from, to));
        }
        int to = (from * 7 + 11) % modes.size();
        assertThat(flat.millis(from, to)).isEqualTo(single.search(departure[from], approach[to]));
      }
    }
  }

  private static void agree(Network network, int vehicleClass, List<Mode> modes, String where) {
    int[] approach = modes.stream().mapToInt(mode -> Ends.approach(network, mode)).toArray();
    int[] departure = modes.stream().mapToInt(mode -> Ends.departure(network, mode)).toArray();
    Distances flat = new FlatDistances(network, vehicleClass, approach, departure);
    Distances cut = new TerritoryDistances(network, vehicleClass, approach, departure, 3);
    ArcTravel all = new ArcTravel(network, vehicleClass);
    PlainPaths plain = new PlainPaths(network);
    ShortestPaths single = new ShortestPaths(network, vehicleClass);
    for (int from = 0; from < modes.size(); from++) {
      for (int to = 0; to < modes.size(); to++) {
        String which = where + " from " + modes.get(from) + " to " + modes.get(to);
        long right = all.millis(modes.get(from), modes.get(to));
        int found = ArcTravel.possible(right) ? (int) right : Network.UNREACHABLE;
        assertThat(flat.millis(from, to)).as(which).isEqualTo(found);
        assertThat(cut.millis(from, to)).as(which).isEqualTo(found);
        assertThat(single.search(departure[from], approach[to])).as(which).isEqualTo(found);
        PlainPaths.Length length =
            plain.between(
                vehicleClass, PlainPaths.after(modes.get(from)), PlainPaths.before(modes.get(to)));
        assertThat(length == null ? Network.UNREACHABLE : (int) length.millis())
            .as(which)
            .isEqualTo(found);
      }
    }
  }

  /** Streets, passes over two arcs, points and points on the way; the first two are places. */
  private static List<Mode> modes(Network network, int seed) {
    Random random = new Random(seed);
    List<Mode> modes = new ArrayList<>(List.of(Mode.at(0, 0), Mode.at(3, 0)));
    for (int i = 0; i < 6; i++) {
      modes.add(Mode.along(network, random.nextInt(network.arcs()), 1));
      modes.add(Mode.after(network, random.nextInt(network.arcs()), 1));
    }
    for (int arc = 0; arc < network.arcs(); arc++) {
      int next = random.nextInt(network.arcs());
      if (network.to(arc) == network.from(next)) {
        modes.add(new Mode(network.from(arc), network.to(next), 1, List.of(arc, next)));
      }
    }
    return modes;
  }
}
