package yukiwatari.bound;

import java.util.List;
import java.util.function.ToLongFunction;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Vehicle;

/**
 * How often vehicles must come into a set of nodes: a visit serves at most one vehicle's load and
 * one shift's work. It stands for the largest capacity and the longest shift of all vehicles. A
 * vehicle that reloads on the way comes again from a place that is one with the depots, so that the
 * same holds for its trips; only the number of vehicles no longer follows from the load.
 */
final class Fleet {
  /** How many machines there are; one under several contracts counts once. */
  final int vehicles;

  /** Of the cheapest. */
  final long fixedCost;

  /** True when some vehicle can reload on the way. */
  final boolean reloads;

  private final long capacity;

  /** The largest load of a vehicle in its shift. */
  private final long shiftLoad;

  private final long shiftMillis;

  /** By node, from the nearest start. */
  private final long[] thereMillis;

  /** By node, to the nearest end. */
  private final long[] backMillis;

  Fleet(List<Vehicle> vehicles, long[] thereMillis, long[] backMillis) {
    this.vehicles = (int) vehicles.stream().mapToInt(Vehicle::machine).distinct().count();
    this.fixedCost = Costs.PER_PRICE * least(vehicles, Vehicle::fixedPrice);
    this.capacity = -least(vehicles, vehicle -> -vehicle.capacity());
    this.reloads = vehicles.stream().anyMatch(v -> !v.reloading().places().isEmpty());
    this.shiftLoad = reloads ? Vehicle.NO_LIMIT : capacity;
    this.shiftMillis = -least(vehicles, vehicle -> -vehicle.shiftMillis());
    this.thereMillis = thereMillis;
    this.backMillis = backMillis;
  }

  private static long least(List<Vehicle> vehicles, ToLongFunction<Vehicle> value) {
    return vehicles.stream().mapToLong(value).min().orElse(0);
  }

  /** What a vehicle has a limit of. */
  enum Resource {
    LOAD,
    TIME,
    /** Without limit: somebody must come. */
    PRESENCE;

    long of(Task task) {
      return switch (this) {
        case LOAD -> task.load;
        case TIME -> task.millis;
        case PRESENCE -> 1;
      };
    }
  }

  /**
   * At least this many vehicles, each counted once per trip, serve the tasks that touch a set.
   *
   * @param vehicles 0 when none is known to be needed
   * @param resource that needs them
   * @param limit of one vehicle
   * @param last what the last vehicle takes when the others are full, 1..limit
   */
  record Need(int vehicles, Resource resource, long limit, long last) {
    /**
     * How many vehicles fewer when the task stays undone, at the most. If tasks of q in all stay
     * undone, the number falls by 0 when q < last, else by 1 + ⌊(q − last) ÷ limit⌋: by no more
     * than q ÷ last, and by no more than 1 for each task that fits into one vehicle. Rounded up.
     */
    double less(Task task) {
      double share = Math.nextUp(resource.of(task) / (double) last);
      return resource.of(task) <= limit ? Math.min(1, share) : share;
    }
  }

  /** Adds up what a set of tasks takes. */
  final class Work {
    private int count;
    private long load;
    private long millis;
    private long there = Streets.FAR;
    private long back = Streets.FAR;

    void add(Task task) {
      count++;
      load += task.load;
      millis += task.millis;
      for (int way = 0; way < task.ways(); way++) {
        for (int end : new int[] {task.from[way], task.to[way]}) {
          there = Math.min(there, thereMillis[end]);
          back = Math.min(back, backMillis[end]);
        }
      }
    }

    /** The largest need over the resources. */
    Need need() {
      return need(capacity);
    }

    private Need need(long loadLimit) {
      Need byLoad = Fleet.need(Resource.LOAD, load, loadLimit);
      Need byTime = Fleet.need(Resource.TIME, millis, shiftMillis - there - back);
      Need most = byTime.vehicles > byLoad.vehicles ? byTime : byLoad;
      return most.vehicles > 0 ? most : Fleet.need(Resource.PRESENCE, count, Long.MAX_VALUE);
    }
  }

  /** For the tasks that touch the set. */
  Need need(List<Task> tasks, boolean[] inside) {
    Work work = new Work();
    for (Task task : tasks) {
      if (task.touches(inside)) {
        work.add(task);
      }
    }
    return work.need();
  }

  /** For all tasks, each vehicle counted once, however many trips it makes. */
  Need vehiclesFor(List<Task> tasks) {
    Work work = new Work();
    tasks.forEach(work::add);
    return work.need(shiftLoad);
  }

  /** What the task takes of a vehicle, 0..1 or little more. */
  double share(Task task) {
    return Math.max(task.load / (double) capacity, task.millis / (double) shiftMillis);
  }

  private static Need need(Resource resource, long total, long limit) {
    if (total == 0 || limit <= 0 || (total - 1) / limit >= 1_000_000) {
      return new Need(0, resource, 1, 1);
    }
    long vehicles = (total - 1) / limit + 1;
    return new Need((int) vehicles, resource, limit, total - (vehicles - 1) * limit);
  }
}
