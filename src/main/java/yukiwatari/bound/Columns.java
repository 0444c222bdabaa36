package yukiwatari.bound;

import java.util.Arrays;

/**
 * The variables of the linear program, numbered: how often each link is driven; by task, whether it
 * is done in its second, third … way, and whether it stays undone (what is left to 1 is done in the
 * first, cheapest way); how many vehicles are used.
 *
 * <p>A column is idle where it can never pay, and then kept out of the program: leaving a task
 * undone whose price is far above the way there and back, because the multipliers of all cuts
 * between its ends and the depots sum to no more than that way. {@link Proof} does not rely on it.
 */
final class Columns {
  final Relaxation relaxation;

  /** Links are the columns 0..links-1. */
  final int links;

  /** Column of the task's second way, by task; the further ones follow, then that of undone. */
  private final int[] secondWay;

  final int count;

  /** By column, in cost units and at least 0. */
  final double[] cost;

  /** By column, what no plan exceeds. */
  final double[] most;

  /** By column. */
  final boolean[] idle;

  Columns(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.links = relaxation.cost.length;
    int tasks = relaxation.tasks.size();
    this.secondWay = new int[tasks + 1];
    secondWay[0] = links;
    for (int t = 0; t < tasks; t++) {
      secondWay[t + 1] = secondWay[t] + relaxation.tasks.get(t).ways();
    }
    this.count = secondWay[tasks] + 1;
    this.cost = new double[count];
    this.most = new double[count];
    this.idle = new boolean[count];
    for (int link = 0; link < links; link++) {
      cost[link] = relaxation.cost[link];
      // A plan drives from task to task, from the start, to the end and to at most one reload per
      // task, over a link at most once.
      most[link] = (relaxation.fleet.reloads ? 3.0 : 2.0) * tasks;
    }
    for (int t = 0; t < tasks; t++) {
      Task task = relaxation.tasks.get(t);
      Arrays.fill(most, secondWay[t], secondWay[t + 1], 1);
      for (int way = 1; way < task.ways(); way++) {
        cost[way(t, way)] = task.cost[way] - task.cost[0];
      }
      cost[undone(t)] = task.undoneCost - task.cost[0];
      idle[undone(t)] = cost[undone(t)] > 4 * roundTrip(task);
    }
    cost[vehicles()] = relaxation.fleet.fixedCost;
    most[vehicles()] = relaxation.fleet.vehicles;
  }

  /** To the farther end and back; {@link Streets#FAR} or more when there is no way. */
  private long roundTrip(Task task) {
    long farthest = 0;
    for (int way = 0; way < task.ways(); way++) {
      farthest = Math.max(farthest, relaxation.roundTrip[task.from[way]]);
      farthest = Math.max(farthest, relaxation.roundTrip[task.to[way]]);
    }
    return farthest;
  }

  /** Column of a way from 1 on; way 0 has none. */
  int way(int task, int way) {
    return secondWay[task] + way - 1;
  }

  int undone(int task) {
    return secondWay[task + 1] - 1;
  }

  int vehicles() {
    return count - 1;
  }

  /** Share of a task that the values do in its first way. */
  double firstWay(int task, double[] values) {
    double rest = 1;
    for (int column = secondWay[task]; column < secondWay[task + 1]; column++) {
      rest -= values[column];
    }
    return Math.max(0, rest);
  }
}
