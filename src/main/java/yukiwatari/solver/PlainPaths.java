package yukiwatari.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Textbook shortest paths for {@link PlanChecker}: slow, plain, and not those of the search. */
final class PlainPaths {
  /** Millis first, metres among equal millis. */
  record Length(long millis, long metres) implements Comparable<Length> {
    @Override
    public int compareTo(Length other) {
      int byMillis = Long.compare(millis, other.millis);
      return byMillis != 0 ? byMillis : Long.compare(metres, other.metres);
    }

    Length plus(long moreMillis, long moreMetres) {
      return new Length(millis + moreMillis, metres + moreMetres);
    }
  }

  private record Label(int node, Length length) {}

  private record Way(int vehicleClass, int from, int to) {}

  private final Network network;
  private final Map<Way, Length> known = new HashMap<>();

  PlainPaths(Network network) {
    this.network = network;
  }

  /** The shortest way, or null when there is none. */
  @Nullable Length between(int vehicleClass, int from, int to) {
    Way way = new Way(vehicleClass, from, to);
    Length length = known.get(way);
    if (length == null) {
      length = search(vehicleClass, from, to);
      if (length != null) {
        known.put(way, length);
      }
    }
    return length;
  }

  private @Nullable Length search(int vehicleClass, int from, int to) {
    Map<Integer, Length> settled = new HashMap<>();
    PriorityQueue<Label> open = new PriorityQueue<>((a, b) -> a.length().compareTo(b.length()));
    open.add(new Label(from, new Length(0, 0)));
    while (!open.isEmpty()) {
      Label label = open.poll();
      if (settled.putIfAbsent(label.node(), label.length()) != null) {
        continue;
      }
      if (label.node() == to) {
        return label.length();
      }
      for (int i = network.firstOut(label.node()); i < network.firstOut(label.node() + 1); i++) {
        int arc = network.out(i);
        int millis = network.millis(vehicleClass, arc);
        if (millis < Network.UNREACHABLE) {
          open.add(new Label(network.to(arc), label.length().plus(millis, network.metres(arc))));
        }
      }
    }
    return null;
  }
}
