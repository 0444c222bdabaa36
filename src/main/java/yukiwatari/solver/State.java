package yukiwatari.solver;

import java.util.Arrays;

/**
 * The solution the search stands at: routes, absent services, who performs each group, and the
 * cost, all kept up to date by {@link #insert} and {@link #remove}. Changes since {@link #begin}
 * can be taken back by {@link #rollback}, at a cost of the touched routes only.
 */
final class State {
  /** Performer of a group of which nothing is served. */
  static final int NOBODY = -1;

  private static final int ABSENT = -1;

  private final Instance in;
  private final RouteState[] routes;

  /** Copies of the routes as they were at begin; valid where touched. */
  private final RouteState[] saved;

  /**
   * The largest demand that a route may still take, by vehicle: the capacity left, or the whole one
   * where a further trip can be made; beside the routes because most are ruled out by it alone.
   */
  private final long[] room;

  private final boolean[] touched;
  private final int[] touchedList;
  private int touchedCount;

  /** By service: its vehicle or ABSENT. */
  private final int[] vehicleOf;

  /** By service: its position in the vehicle's items; meaningless while it is absent. */
  private final int[] position;

  private final Absent absent;
  private final Idle idle;

  private final Performing performing;
  private final Windows windows;
  private final Moves moves;
  private final Days days;
  private final ChangeLog log = new ChangeLog();

  /** Versions of routes given out so far. */
  private long versions;

  private final boolean[] dropping;
  private long routeCost;
  private long changeCost;
  private long unservedCost;

  /** When the last used vehicle is back; kept only when it has a price. */
  private int finish;

  private SoftLimits soft;

  private final Excess excess = new Excess();
  private long savedRouteCost;
  private int savedFinish;

  State(Instance in) {
    this.in = in;
    int vehicles = in.authority.length;
    this.routes = new RouteState[vehicles];
    this.saved = new RouteState[vehicles];
    this.room = in.capacity.clone();
    for (int v = 0; v < vehicles; v++) {
      routes[v] = new RouteState(in, v);
      routes[v].version = ++versions;
      saved[v] = new RouteState(in, v);
    }
    this.touched = new boolean[vehicles];
    this.touchedList = new int[vehicles];
    this.vehicleOf = new int[in.services];
    this.position = new int[in.services];
    this.absent = new Absent(in.services);
    this.idle = new Idle(in);
    this.performing = new Performing(in.members.length);
    this.windows = new Windows(in);
    this.soft = SoftLimits.none(in);
    this.moves = new Moves(in);
    this.days = new Days(in.rhythms);
    this.dropping = new boolean[in.services];
    this.finish = in.elsewhere.finishMillis;
    Arrays.fill(vehicleOf, ABSENT);
    for (int s = 0; s < in.services; s++) {
      unservedCost += in.unservedCost[s];
    }
  }

  /** The same routes, everything else computed again. */
  State anew() {
    State anew = new State(in);
    anew.relax(soft);
    for (RouteState route : routes) {
      for (int p = 1; p <= route.size; p++) {
        anew.insert(route.items[p], route.vehicle, p);
      }
    }
    anew.settle();
    return anew;
  }

  /** Lets routes go above their limits at a price from now on. */
  void relax(SoftLimits limits) {
    soft = limits;
  }

  SoftLimits soft() {
    return soft;
  }

  Excess excess() {
    return excess;
  }

  /** True when the vehicle may do the absent service, its route's duration aside. */
  boolean mayTake(int service, int vehicle) {
    int performer = performer(in.group[service]);
    return in.demand[service] <= room[vehicle] + soft.loadSlack[vehicle]
        && in.eligible[service].may[vehicle]
        && mayWork(vehicle)
        && (performer == NOBODY || in.authority[vehicle] == performer)
        && moves.allow(service, vehicle)
        && days.allow(service, vehicle);
  }

  /** False when the vehicle's machine works under another contract. */
  boolean mayWork(int vehicle) {
    return !in.contracts.several || !idle.isElsewhere(vehicle);
  }

  /** On which days sections are visited. */
  Days days() {
    return days;
  }

  RouteState route(int vehicle) {
    return routes[vehicle];
  }

  /** The largest demand that the vehicle may still take. */
  long room(int vehicle) {
    return room[vehicle];
  }

  /** Vehicle of the service, negative when it is absent. */
  int vehicleOf(int service) {
    return vehicleOf[service];
  }

  /** Position of a served service in its vehicle's items. */
  int positionOf(int service) {
    return position[service];
  }

  int absentCount() {
    return absent.count();
  }

  /** The i-th absent service. */
  int absent(int i) {
    return absent.get(i);
  }

  /** An idle vehicle of the kind, or {@link Idle#NOBODY}. */
  int idle(int kind) {
    return idle.first(kind);
  }

  int performer(int group) {
    return performing.of(group);
  }

  /** Cost of everything, in cost units. */
  long cost() {
    return routeCost
        + changeCost
        + unservedCost
        + soft.loadPrice * excess.load()
        + soft.timePrice * excess.millis()
        + windows.cost()
        + moves.cost()
        + (long) in.problem.finishHourlyPrice() * finish;
  }

  /** Cost of the routes alone. */
  long routeCost() {
    return routeCost;
  }

  long changeCost() {
    return changeCost;
  }

  long unservedCost() {
    return unservedCost;
  }

  long windowCost() {
    return windows.cost();
  }

  long moveCost() {
    return moves.cost();
  }

  /** Change of fee, windows, moves and overload when the absent service goes to the vehicle. */
  long extraCost(int service, int vehicle) {
    long left = room[vehicle];
    long load = soft.loadPrice * (Math.max(0, in.demand[service] - left) - Math.max(0, -left));
    return in.priced
        ? load
            + changeFee(in.group[service], vehicle)
            + windows.delta(service, vehicle)
            + moves.delta(service, vehicle)
        : load;
  }

  private long changeFee(int group, int vehicle) {
    boolean changes =
        performer(group) == NOBODY && in.authority[vehicle] != in.currentPerformer[group];
    return changes ? in.changeCost[group] : 0;
  }

  /**
   * Change of the costs of finish and overtime when the vehicle's route takes the given time, not
   * less than now.
   */
  long durationCost(int vehicle, int duration) {
    long cost = 0;
    int shift = in.shiftMillis[vehicle];
    if (duration > shift) {
      int now = routes[vehicle].size == 0 ? 0 : routes[vehicle].duration;
      cost = soft.timePrice * (duration - Math.max(shift, now));
    }
    int later = in.leavesMillis[vehicle] + duration - finish;
    return later > 0 ? cost + (long) in.problem.finishHourlyPrice() * later : cost;
  }

  /** Marks the point to which rollback returns. */
  void begin() {
    for (int i = 0; i < touchedCount; i++) {
      touched[touchedList[i]] = false;
    }
    touchedCount = 0;
    log.clear();
    savedRouteCost = routeCost;
    excess.save();
    savedFinish = finish;
  }

  /** Returns to the state at the last begin. */
  void rollback() {
    for (int i = 0; i < touchedCount; i++) {
      int v = touchedList[i];
      RouteState old = saved[v];
      idle.change(v, routes[v].size, old.size);
      saved[v] = routes[v];
      routes[v] = old;
      number(old, 1);
      room[v] = in.capacity[v] - old.load;
    }
    while (!log.isEmpty()) {
      int service = log.pop();
      if (service >= 0) {
        leave(service);
      } else {
        join(~service, log.vehicle());
      }
    }
    routeCost = savedRouteCost;
    excess.restore();
    finish = savedFinish;
    begin();
  }

  /** Serves an absent service at the position of the vehicle's items. */
  void insert(int service, int vehicle, int at) {
    touch(vehicle);
    RouteState route = routes[vehicle];
    count(vehicle, -1);
    idle.change(vehicle, route.size, route.size + 1);
    route.insert(service, at);
    route.version = ++versions;
    room[vehicle] = in.capacity[vehicle] - route.load;
    count(vehicle, 1);
    number(route, at);
    join(service, vehicle);
    log.add(service, vehicle);
    keepFinish();
  }

  /** Decides anew where routes reload that services were put into; to be called after the last. */
  void settle() {
    if (!in.reloads) {
      return;
    }
    for (int v = 0; v < routes.length; v++) {
      if (!routes[v].isSettled()) {
        touch(v);
        count(v, -1);
        routes[v].settle();
        routes[v].version = ++versions;
        count(v, 1);
      }
    }
    keepFinish();
  }

  /** Makes the first count services of the list, all of them served, absent. */
  void remove(int[] services, int count) {
    for (int i = 0; i < count; i++) {
      dropping[services[i]] = true;
    }
    for (int i = 0; i < count; i++) {
      int service = services[i];
      int v = vehicleOf[service];
      if (dropping[service]) {
        touch(v);
        count(v, -1);
        int size = routes[v].size;
        routes[v].removeMarked(dropping);
        idle.change(v, size, routes[v].size);
        routes[v].version = ++versions;
        room[v] = in.capacity[v] - routes[v].load;
        count(v, 1);
        number(routes[v], 1);
      }
      leave(service);
      log.add(~service, v);
    }
    keepFinish();
  }

  /** Adds the route's share to the sums, or takes it out. */
  private void count(int vehicle, int sign) {
    RouteState route = routes[vehicle];
    routeCost += sign * route.cost;
    int most = route.size > 0 ? in.shiftMillis[vehicle] : Integer.MAX_VALUE;
    excess.add(-room[vehicle], (long) route.duration - most, sign);
  }

  private void number(RouteState route, int from) {
    for (int p = from; p <= route.size; p++) {
      position[route.items[p]] = p;
    }
  }

  private void keepFinish() {
    if (in.problem.finishHourlyPrice() > 0) {
      finish = in.elsewhere.finishMillis;
      for (RouteState route : routes) {
        int back = route.size == 0 ? 0 : in.leavesMillis[route.vehicle] + route.duration;
        finish = Math.max(finish, back);
      }
    }
  }

  private void touch(int vehicle) {
    if (!touched[vehicle]) {
      touched[vehicle] = true;
      touchedList[touchedCount++] = vehicle;
      saved[vehicle].copyFrom(routes[vehicle]);
    }
  }

  private void join(int service, int vehicle) {
    int g = in.group[service];
    if (in.priced) {
      changeCost += changeFee(g, vehicle);
      windows.add(service, vehicle);
      moves.add(service, vehicle);
    }
    days.add(service, vehicle);
    unservedCost -= in.unservedCost[service];
    performing.add(g, in.authority[vehicle]);
    vehicleOf[service] = vehicle;
    absent.remove(service);
  }

  private void leave(int service) {
    int g = in.group[service];
    int vehicle = vehicleOf[service];
    performing.remove(g);
    if (in.priced) {
      changeCost -= changeFee(g, vehicle);
      windows.remove(service, vehicle);
      moves.remove(service, vehicle);
    }
    days.remove(service);
    unservedCost += in.unservedCost[service];
    vehicleOf[service] = ABSENT;
    absent.add(service);
  }
}
