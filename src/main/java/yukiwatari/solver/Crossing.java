package yukiwatari.solver;

import java.util.Arrays;

/**
 * A child of two plans: the first one's routes, but around a random service those of the second
 * (selective route exchange: Nagata and Kobayashi 2010, simplified). What belongs to neither is
 * left absent, to be put back by the usual insertion, so every rule of the problem holds by itself.
 */
final class Crossing {
  private final Instance in;
  private final Neighbours neighbours;
  private final Rng rng;

  /** By service: it stands in a chosen route of the second parent. */
  private final boolean[] covered;

  /** By vehicle: its route of the second parent is chosen. */
  private final boolean[] chosen;

  /** By vehicle: it has a route of the second parent now. */
  private final boolean[] taken;

  Crossing(Instance in, Neighbours neighbours, Rng rng) {
    this.in = in;
    this.neighbours = neighbours;
    this.rng = rng;
    this.covered = new boolean[in.services];
    this.chosen = new boolean[in.authority.length];
    this.taken = new boolean[in.authority.length];
  }

  State child(Best first, Best second) {
    choose(second);
    State child = first.toState(in);
    makeRoom(child);
    Arrays.fill(taken, false);
    for (int v = 0; v < chosen.length; v++) {
      if (chosen[v]) {
        adopt(child, second.route(v), v);
      }
    }
    return child;
  }

  /** Chooses up to half of the routes, those that serve the nearest to a random service. */
  private void choose(Best second) {
    int[] vehicleOf = new int[in.services];
    Arrays.fill(vehicleOf, -1);
    Arrays.fill(covered, false);
    Arrays.fill(chosen, false);
    int used = 0;
    for (int v = 0; v < chosen.length; v++) {
      int[] route = second.route(v);
      used += route.length > 0 ? 1 : 0;
      for (int service : route) {
        vehicleOf[service] = v;
      }
    }
    int wanted = 1 + rng.below(Math.max(1, used / 2));
    int centre = rng.below(in.services);
    int[] near = neighbours.of(centre);
    for (int i = -1; i < near.length && wanted > 0; i++) {
      int v = vehicleOf[i < 0 ? centre : near[i]];
      if (v >= 0 && !chosen[v]) {
        chosen[v] = true;
        wanted--;
        for (int service : second.route(v)) {
          covered[service] = true;
        }
      }
    }
  }

  /** Takes covered services out, and all of a route that loses more than half. */
  private void makeRoom(State child) {
    int[] out = new int[in.services];
    int count = 0;
    for (int v = 0; v < chosen.length; v++) {
      RouteState route = child.route(v);
      int lost = 0;
      for (int p = 1; p <= route.size; p++) {
        lost += covered[route.items[p]] ? 1 : 0;
      }
      for (int p = 1; p <= route.size; p++) {
        if (2 * lost > route.size || covered[route.items[p]]) {
          out[count++] = route.items[p];
        }
      }
    }
    child.remove(out, count);
  }

  private static void clear(State child, int vehicle) {
    RouteState old = child.route(vehicle);
    child.remove(Arrays.copyOfRange(old.items, 1, old.size + 1), old.size);
  }

  /** Gives the route to a vehicle like its own: an idle one, or the one with the least to lose. */
  private void adopt(State child, int[] route, int vehicle) {
    int taker = -1;
    for (int v = 0; v < chosen.length; v++) {
      if (in.kind[v] == in.kind[vehicle]
          && !taken[v]
          && (taker < 0 || child.route(v).size < child.route(taker).size)) {
        taker = v;
      }
    }
    taken[taker] = true;
    clear(child, taker);
    for (int other : in.contracts.others(taker)) {
      clear(child, other);
    }
    for (int service : route) {
      if (child.mayTake(service, taker)) {
        child.insert(service, taker, child.route(taker).size + 1);
      }
    }
  }
}
