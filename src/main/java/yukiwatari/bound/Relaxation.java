package yukiwatari.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import yukiwatari.bound.PairCosts.Pair;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Reloading;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/**
 * What is left of a {@link Part} when it is forgotten which vehicle drives where. The places where
 * vehicles start, end or reload are contracted to node 0; the other nodes are the ends of the
 * services; between neighbours lead links, driven any number of times without work. Every cost is
 * the least of any vehicle, so the routes of a plan are closed walks here and cost no more than in
 * the plan.
 *
 * <p>Where links and tasks cost the same in both directions the direction is forgotten too, since a
 * closed walk backwards is a closed walk; then a link or way stands for both.
 */
final class Relaxation {
  /** More directed links and ways than this are taken as two-way at their cheaper direction. */
  private static final int LARGEST_DIRECTED = 1000;

  final int nodes;

  /** True when links and ways lead only from tail to head. */
  final boolean directed;

  /** By link. */
  final int[] tail;

  final int[] head;
  final long[] cost;

  final List<Task> tasks = new ArrayList<>();

  /** By node, cost of the way from the nearest start and back to the nearest end. */
  final long[] roundTrip;

  final Fleet fleet;

  Relaxation(Part part) {
    Network network = part.problem().network();
    Prices prices = new Prices(part);
    int[] nodeOf = new int[network.nodes()];
    List<int[]> places = places(part, nodeOf);
    this.nodes = places.size();
    PairCosts links = links(new Streets(network, prices.arcCosts(), false), nodeOf, places);
    List<PairCosts> ways = new ArrayList<>();
    for (Service service : part.services()) {
      ways.add(ways(service, prices, nodeOf));
    }
    this.directed =
        links.size() + ways.stream().mapToInt(PairCosts::size).sum() <= LARGEST_DIRECTED
            && !(links.symmetric() && ways.stream().allMatch(PairCosts::symmetric));

    PairCosts kept = directed ? links : links.undirected();
    this.tail = kept.byCost().stream().mapToInt(Pair::from).toArray();
    this.head = kept.byCost().stream().mapToInt(Pair::to).toArray();
    this.cost = kept.byCost().stream().mapToLong(kept::cost).toArray();
    for (int s = 0; s < ways.size(); s++) {
      Service service = part.services().get(s);
      PairCosts own = directed ? ways.get(s) : ways.get(s).undirected();
      tasks.add(task(service, own, prices.workMillis(service)));
    }

    long[] there = new Streets(network, prices.arcCosts(), false).from(places.get(0));
    long[] back = new Streets(network, prices.arcCosts(), true).from(places.get(0));
    this.roundTrip = places.stream().mapToLong(at -> there[at[0]] + back[at[0]]).toArray();
    this.fleet = fleet(part, prices, places);
  }

  /**
   * Numbers the nodes.
   *
   * @param nodeOf is filled: by network node, -1 = none
   * @return by node, its network nodes
   */
  private static List<int[]> places(Part part, int[] nodeOf) {
    Arrays.fill(nodeOf, -1);
    int[] depots = part.vehicles().stream().flatMapToInt(Relaxation::depots).distinct().toArray();
    for (int depot : depots) {
      nodeOf[depot] = 0;
    }
    List<int[]> places = new ArrayList<>();
    places.add(depots);
    for (Service service : part.services()) {
      for (Mode mode : service.modes()) {
        for (int end : new int[] {mode.entryNode(), mode.exitNode()}) {
          if (nodeOf[end] == -1) {
            nodeOf[end] = places.size();
            places.add(new int[] {end});
          }
        }
      }
    }
    return places;
  }

  /** Where a trip of the vehicle begins or ends. */
  private static IntStream depots(Vehicle vehicle) {
    return IntStream.concat(
        IntStream.of(vehicle.startNode(), vehicle.endNode()),
        vehicle.reloading().places().stream().mapToInt(Reloading.Place::node));
  }

  private static PairCosts links(Streets streets, int[] nodeOf, List<int[]> places) {
    PairCosts links = new PairCosts();
    for (int node = 0; node < places.size(); node++) {
      int from = node;
      streets.neighbours(places.get(node), nodeOf, (to, length) -> links.offer(from, to, length));
    }
    return links;
  }

  private static PairCosts ways(Service service, Prices prices, int[] nodeOf) {
    PairCosts ways = new PairCosts();
    for (Mode mode : service.modes()) {
      long cost = prices.work(service, mode);
      if (cost < Streets.FAR) {
        ways.offer(nodeOf[mode.entryNode()], nodeOf[mode.exitNode()], cost);
      }
    }
    return ways;
  }

  private static Task task(Service service, PairCosts ways, long millis) {
    long undone = service.unservedPrice() * Costs.PER_PRICE;
    return new Task(
        ways.byCost().stream().mapToInt(Pair::from).toArray(),
        ways.byCost().stream().mapToInt(Pair::to).toArray(),
        ways.byCost().stream().mapToLong(way -> Math.min(undone, ways.cost(way))).toArray(),
        undone,
        service.demand(),
        millis);
  }

  private static Fleet fleet(Part part, Prices prices, List<int[]> places) {
    Network network = part.problem().network();
    List<Vehicle> vehicles = part.vehicles();
    int[] starts = vehicles.stream().mapToInt(Vehicle::startNode).distinct().toArray();
    int[] ends = vehicles.stream().mapToInt(Vehicle::endNode).distinct().toArray();
    long[] there = new Streets(network, prices.arcMillis(), false).from(starts);
    long[] back = new Streets(network, prices.arcMillis(), true).from(ends);
    return new Fleet(vehicles, nearest(there, places), nearest(back, places));
  }

  /** By node, the least of its network nodes. */
  private static long[] nearest(long[] length, List<int[]> places) {
    return places.stream()
        .mapToLong(place -> Arrays.stream(place).mapToLong(node -> length[node]).min().orElse(0))
        .toArray();
  }
}
