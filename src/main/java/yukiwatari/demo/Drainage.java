package yukiwatari.demo;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Where water runs: floods the land from the sea (Barnes, Lehman and Mulla 2014, priority-flood),
 * so that every place drains, and counts how much land drains through each. Carving the land along
 * it makes valleys that branch as real ones do.
 */
final class Drainage {
  private record Wet(double height, int place) {}

  private final Lattice lattice;
  private final double[] height;
  private final int[] order;
  private final int[] downstream;
  private int ordered;

  /**
   * @param height metres by place; 0 or less is sea. Raised where a hollow had to be filled.
   */
  Drainage(Lattice lattice, double[] height) {
    this.lattice = lattice;
    this.height = height;
    order = new int[height.length];
    downstream = new int[height.length];
    Arrays.fill(downstream, -1);
    flood();
  }

  private void flood() {
    boolean[] seen = new boolean[height.length];
    PriorityQueue<Wet> shore =
        new PriorityQueue<>(
            (a, b) ->
                a.height != b.height
                    ? Double.compare(a.height, b.height)
                    : Integer.compare(a.place, b.place));
    for (int place = 0; place < height.length; place++) {
      if (height[place] <= 0) {
        seen[place] = true;
        shore.add(new Wet(height[place], place));
      }
    }
    while (!shore.isEmpty()) {
      int place = shore.remove().place;
      if (height[place] > 0) {
        order[ordered++] = place;
      }
      for (int next : lattice.neighbours(place)) {
        if (!seen[next]) {
          seen[next] = true;
          downstream[next] = place;
          height[next] = Math.max(height[next], height[place] + 0.2);
          shore.add(new Wet(height[next], next));
        }
      }
    }
  }

  /** By place: how many places drain through it, itself included; 0 at sea. */
  int[] flow() {
    int[] flow = new int[height.length];
    for (int i = ordered - 1; i >= 0; i--) {
      int place = order[i];
      flow[place]++;
      if (height[downstream[place]] > 0) {
        flow[downstream[place]] += flow[place];
      }
    }
    return flow;
  }

  /**
   * Lowers each place towards the place it drains to, more the more water it carries; a valley
   * floor ends nearly level.
   */
  void carve() {
    int[] flow = flow();
    for (int i = 0; i < ordered; i++) {
      int place = order[i];
      double below = Math.max(0, height[downstream[place]]);
      double share = Math.min(0.93, 0.17 * Math.log(flow[place]));
      height[place] -= share * Math.max(0, height[place] - below - 0.5);
    }
  }
}
