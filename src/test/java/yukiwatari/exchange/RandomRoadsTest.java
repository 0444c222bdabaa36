package yukiwatari.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components, distances and rings against what is counted the slow way. */
class RandomRoadsTest {
  private static final int NODES = 40;
  private static final int OWNERS = 4;

  private static WinterRoads draw(long seed) {
    Random random = new Random(seed);
    int links = 70;
    int[] from = random.ints(links, 0, NODES).toArray();
    int[] to = random.ints(links, 0, NODES).toArray();
    int[] length = random.ints(links, 1, 5_000).toArray();
    int[] section = new int[links];
    for (int link = 0; link < links; link++) {
      int dice = random.nextInt(10);
      section[link] = dice == 0 ? WinterRoads.CLOSED : dice == 1 ? WinterRoads.NOBODYS : link;
    }
    boolean[] may = new boolean[OWNERS];
    Arrays.fill(may, true);
    return new WinterRoads(
        NODES,
        from,
        to,
        length,
        section,
        new int[links],
        random.ints(links, 0, OWNERS).toArray(),
        random.ints(links, 0, 9).toArray(),
        random.ints(links, 0, 3).toArray(),
        OWNERS,
        may,
        random.ints(2, 0, links).toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithWhatIsCountedTheSlowWay(long seed) {
    WinterRoads roads = draw(seed);
    Incidence at = Incidence.of(roads);
    OwnNetworks own = OwnNetworks.of(roads, at);
    boolean[] main = own.main(roads, 12_000);
    int[] distance = OwnDistances.of(roads, at, own, main);
    Rings rings = Rings.of(roads, at, own, main);
    long[][] apart = apart(roads);

    for (int a = 0; a < roads.links(); a++) {
      Set<Integer> piece = piece(roads, a);
      for (int b = 0; b < roads.links(); b++) {
        assertThat(own.of(a) != OwnNetworks.NONE && own.of(a) == own.of(b))
            .as("links %d and %d", a, b)
            .isEqualTo(piece.contains(b));
      }
      if (roads.section()[a] < 0) {
        continue;
      }
      long nearest = Long.MAX_VALUE;
      Set<Integer> ring = new HashSet<>();
      for (int link : piece) {
        for (int end : List.of(roads.from()[link], roads.to()[link])) {
          for (int other = 0; other < roads.links(); other++) {
            if (!roads.isDriven(other) || roads.owner(other) == WinterRoads.NOBODYS) {
              continue;
            }
            boolean here = roads.from()[other] == end || roads.to()[other] == end;
            if (roads.owner(other) != roads.owner(a) && here) {
              ring.add(end);
            }
            if (roads.owner(other) == roads.owner(a) && main[own.of(other)]) {
              nearest = Math.min(nearest, apart[end][roads.from()[other]]);
              nearest = Math.min(nearest, apart[end][roads.to()[other]]);
            }
          }
        }
      }
      boolean reached = nearest < Integer.MAX_VALUE;
      assertThat(distance[own.of(a)]).isEqualTo(reached ? (int) nearest : Found.OUT_OF_REACH);
      if (!main[own.of(a)]) {
        assertThat(rings.junctions(own.of(a))).isEqualTo(ring.size());
      }
    }
  }

  /** Links of one administrator reached from {@code link} over links that meet. */
  private static Set<Integer> piece(WinterRoads roads, int link) {
    Set<Integer> piece = new HashSet<>();
    List<Integer> open = new ArrayList<>();
    if (roads.section()[link] >= 0) {
      open.add(link);
    }
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (piece.add(next)) {
        for (int other = 0; other < roads.links(); other++) {
          if (roads.owner(other) == roads.owner(link) && meet(roads, next, other)) {
            open.add(other);
          }
        }
      }
    }
    return piece;
  }

  private static boolean meet(WinterRoads roads, int a, int b) {
    return roads.from()[a] == roads.from()[b]
        || roads.from()[a] == roads.to()[b]
        || roads.to()[a] == roads.from()[b]
        || roads.to()[a] == roads.to()[b];
  }

  /** Floyd–Warshall, centimetres; half the greatest long where no road leads. */
  private static long[][] apart(WinterRoads roads) {
    long[][] cm = new long[NODES][NODES];
    for (int i = 0; i < NODES; i++) {
      Arrays.fill(cm[i], Long.MAX_VALUE / 2);
      cm[i][i] = 0;
    }
    for (int link = 0; link < roads.links(); link++) {
      int a = roads.from()[link];
      int b = roads.to()[link];
      if (roads.isDriven(link) && roads.lengthCm()[link] < cm[a][b]) {
        cm[a][b] = roads.lengthCm()[link];
        cm[b][a] = roads.lengthCm()[link];
      }
    }
    for (int via = 0; via < NODES; via++) {
      for (int a = 0; a < NODES; a++) {
        for (int b = 0; b < NODES; b++) {
          cm[a][b] = Math.min(cm[a][b], cm[a][via] + cm[via][b]);
        }
      }
    }
    return cm;
  }
}
