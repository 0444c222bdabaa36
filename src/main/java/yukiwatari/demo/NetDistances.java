package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Shortest ways over the road net, one-way streets driven both ways. */
final class NetDistances {
  private record Open(double meters, int node) {}

  private final RoadNet net;
  private final List<List<Piece>> piecesAt;

  NetDistances(RoadNet net) {
    this.net = net;
    piecesAt = new ArrayList<>();
    for (int node = 0; node < net.nodes(); node++) {
      piecesAt.add(new ArrayList<>(4));
    }
    for (Piece piece : net.pieces()) {
      piecesAt.get(piece.from()).add(piece);
      piecesAt.get(piece.to()).add(piece);
    }
  }

  /** By node: the index in {@code starts} of the nearest one. */
  int[] nearestOf(List<Integer> starts) {
    double[] meters = new double[net.nodes()];
    int[] origin = new int[net.nodes()];
    Arrays.fill(meters, Double.POSITIVE_INFINITY);
    Arrays.fill(origin, -1);
    PriorityQueue<Open> open =
        new PriorityQueue<>(
            (a, b) ->
                a.meters != b.meters
                    ? Double.compare(a.meters, b.meters)
                    : Integer.compare(a.node, b.node));
    for (int i = 0; i < starts.size(); i++) {
      meters[starts.get(i)] = 0;
      origin[starts.get(i)] = i;
      open.add(new Open(0, starts.get(i)));
    }
    while (!open.isEmpty()) {
      Open next = open.remove();
      if (next.meters > meters[next.node]) {
        continue;
      }
      for (Piece piece : piecesAt.get(next.node)) {
        int other = piece.from() == next.node ? piece.to() : piece.from();
        double through = next.meters + piece.meters();
        if (through < meters[other]) {
          meters[other] = through;
          origin[other] = origin[next.node];
          open.add(new Open(through, other));
        }
      }
    }
    return origin;
  }
}
