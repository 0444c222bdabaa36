package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented road network the size of a prefecture: a bent grid of 100 m streets of which a
 * quarter is missing, every eighth line a faster through road that is whole, some one-way streets.
 * A crossing has 2.9 streets on average; about one in ten is a dead end.
 */
final class RoadLike {
  /** Every so many-th line of the grid is a through road. */
  static final int THROUGH = 8;

  private final Random random;
  private final int side;
  private final Network.Builder builder;
  private final int[] x;
  private final int[] y;

  /** An arc of each two-way street; the other direction has the next id. */
  private final List<Integer> streets = new ArrayList<>();

  private int links;
  private final Network network;

  /**
   * @param links wanted number of streets, kept to within some per cent
   * @param turns true = turns cost 2 to 30 seconds and nobody turns round on a through road
   */
  RoadLike(long seed, int links, boolean turns) {
    this.random = new Random(seed);
    this.side = (int) Math.ceil(Math.sqrt(links / 1.475));
    this.builder = new Network.Builder(side * side, 1);
    this.x = new int[side * side];
    this.y = new int[side * side];
    for (int node = 0; node < side * side; node++) {
      x[node] = 100 * (node % side) + random.nextInt(60);
      y[node] = 100 * (node / side) + random.nextInt(60);
    }
    for (int node = 0; node < side * side; node++) {
      if (node % side + 1 < side) {
        street(node, node + 1, node / side % THROUGH == 0);
      }
      if (node / side + 1 < side) {
        street(node, node + side, node % side % THROUGH == 0);
      }
    }
    if (turns) {
      builder.turnMillis(Turn.STRAIGHT, 2_000).turnMillis(Turn.LEFT, 5_000);
      builder.turnMillis(Turn.RIGHT, 15_000).turnMillis(Turn.U_TURN, 30_000);
      for (int node = 0; node < side * side; node += THROUGH * side) {
        builder.forbidTurningRound(node);
      }
    }
    this.network = builder.build();
  }

  private void street(int from, int to, boolean through) {
    if (!through && random.nextInt(100) >= 70) {
      return;
    }
    links++;
    int metres = (int) Math.hypot(x[to] - x[from], y[to] - y[from]);
    int millis = metres * (through ? 90 : 120 + random.nextInt(60));
    int heading = (int) Math.round(Math.toDegrees(Math.atan2(x[to] - x[from], y[to] - y[from])));
    int there = builder.addArc(from, to, metres, millis);
    builder.headings(there, heading, heading);
    if (through || random.nextInt(20) > 0) {
      streets.add(there);
      int back = builder.addArc(to, from, metres, millis + random.nextInt(2_000));
      builder.headings(back, heading + 180, heading + 180);
    }
  }

  Network network() {
    return network;
  }

  /** Nodes along a side; node numbers run through the rows. */
  int side() {
    return side;
  }

  int links() {
    return links;
  }

  /** Both directions of streets drawn at random over the whole network. */
  List<Mode> modes(int services) {
    List<Mode> modes = new ArrayList<>(2 * services);
    for (int s = 0; s < services; s++) {
      int arc = streets.get(random.nextInt(streets.size()));
      modes.add(Mode.along(network, arc, 3 * network.millis(0, arc)));
      modes.add(Mode.along(network, arc + 1, 3 * network.millis(0, arc + 1)));
    }
    return modes;
  }
}
