package yukiwatari.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inequalities that every plan fulfils. The set of nodes S never contains node 0, the depots;
 * δ(S) are the links and ways with one end in S.
 */
final class Rows {
  private final Columns columns;
  private final Relaxation relaxation;

  Rows(Columns columns) {
    this.columns = columns;
    this.relaxation = columns.relaxation;
  }

  /**
   * Capacity cut (Belenguer and Benavent 2003, section 3): each of the K vehicles that the tasks
   * touching S need comes in and goes out again, so links and tasks cross the border 2 K times; K
   * falls with the tasks that stay undone ({@link Fleet.Need#less}).
   */
  Row capacityCut(boolean[] inside) {
    Fleet.Need need = relaxation.fleet.need(relaxation.tasks, inside);
    Row.Draft draft = crossingLinks(inside);
    draft.moreOnTheRight(2 * need.vehicles());
    for (int t = 0; t < relaxation.tasks.size(); t++) {
      Task task = relaxation.tasks.get(t);
      int first = task.crosses(0, inside) ? 1 : 0;
      draft.moreOnTheRight(-first);
      for (int way = 1; way < task.ways(); way++) {
        draft.term(columns.way(t, way), (task.crosses(way, inside) ? 1 : 0) - first);
      }
      double less = need.vehicles() > 0 && task.touches(inside) ? need.less(task) : 0;
      draft.term(columns.undone(t), 2 * less - first);
    }
    return draft.row();
  }

  /**
   * Odd edge cut (Belenguer and Benavent 2003, section 3): a closed walk crosses the border an even
   * number of times; if an odd number of tasks cross it, so does at least one link, or a task stays
   * undone.
   *
   * @return empty when the number is even or depends on the way a task is done in
   */
  Optional<Row> oddCut(boolean[] inside) {
    Row.Draft draft = crossingLinks(inside);
    draft.moreOnTheRight(1);
    boolean odd = false;
    for (int t = 0; t < relaxation.tasks.size(); t++) {
      Task task = relaxation.tasks.get(t);
      boolean crosses = task.crosses(0, inside);
      for (int way = 1; way < task.ways(); way++) {
        if (task.crosses(way, inside) != crosses) {
          return Optional.empty();
        }
      }
      if (crosses) {
        odd = !odd;
        draft.term(columns.undone(t), 1);
      }
    }
    return odd ? Optional.of(draft.row()) : Optional.empty();
  }

  private Row.Draft crossingLinks(boolean[] inside) {
    Row.Draft draft = new Row.Draft(columns.count);
    for (int link = 0; link < columns.links; link++) {
      draft.term(link, inside[relaxation.tail[link]] != inside[relaxation.head[link]] ? 1 : 0);
    }
    return draft;
  }

  /** The rows that belong to no set of nodes and stand in the linear program from the beginning. */
  List<Row> always() {
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < relaxation.tasks.size(); t++) {
      if (relaxation.tasks.get(t).ways() > 1 || !columns.idle[columns.undone(t)]) {
        rows.add(atMostOnce(t));
      }
    }
    if (relaxation.fleet.fixedCost > 0) {
      rows.add(usedVehicles());
    }
    for (int node = 1; relaxation.directed && node < relaxation.nodes; node++) {
      Row balance = balance(node);
      rows.add(balance);
      rows.add(balance.negated());
    }
    return rows;
  }

  /** The first way's share is not negative. */
  private Row atMostOnce(int t) {
    Row.Draft draft = new Row.Draft(columns.count);
    draft.moreOnTheRight(-1);
    for (int way = 1; way < relaxation.tasks.get(t).ways(); way++) {
      draft.term(columns.way(t, way), -1);
    }
    draft.term(columns.undone(t), -1);
    return draft.row();
  }

  /** As many vehicles as all tasks need. */
  private Row usedVehicles() {
    Fleet.Need need = relaxation.fleet.vehiclesFor(relaxation.tasks);
    Row.Draft draft = new Row.Draft(columns.count);
    draft.moreOnTheRight(need.vehicles());
    draft.term(columns.vehicles(), 1);
    for (int t = 0; t < relaxation.tasks.size(); t++) {
      draft.term(columns.undone(t), need.less(relaxation.tasks.get(t)));
    }
    return draft.row();
  }

  /** As much leads out of a node as into it. */
  private Row balance(int node) {
    Row.Draft draft = new Row.Draft(columns.count);
    for (int link = 0; link < columns.links; link++) {
      draft.term(link, out(relaxation.tail[link], relaxation.head[link], node));
    }
    for (int t = 0; t < relaxation.tasks.size(); t++) {
      Task task = relaxation.tasks.get(t);
      int first = out(task.from[0], task.to[0], node);
      draft.moreOnTheRight(-first);
      for (int way = 1; way < task.ways(); way++) {
        draft.term(columns.way(t, way), out(task.from[way], task.to[way], node) - first);
      }
      draft.term(columns.undone(t), -first);
    }
    return draft.row();
  }

  private static int out(int from, int to, int node) {
    return (from == node ? 1 : 0) - (to == node ? 1 : 0);
  }
}
