package yukiwatari.solver;

/**
 * Grows plans from plans. A single annealing ends in some valley; the children of three of them,
 * annealed from half the heat, find deeper ones until all three look alike. Then their best becomes
 * the parent of a later generation, together with two others that grew up apart from it. No end has
 * to be known: the longer it goes on, the more independent plans meet.
 */
final class Breeding {
  /** Children in a row without a better plan, after which the parents have nothing left to give. */
  private static final int PATIENCE = 12;

  private final Search search;
  private final Crossing crossing;
  private final Rng rng;

  Breeding(Search search, Crossing crossing, Rng rng) {
    this.search = search;
    this.crossing = crossing;
    this.rng = rng;
  }

  /**
   * Goes on until the search is stopped; what it finds the search keeps. A short run has one plan
   * only, which is annealed again.
   */
  void run() {
    Best champion = grow(0);
    while (search.isShort() && search.goesOn()) {
      champion = cheapest(champion, search.again(champion));
    }
    for (int generation = 0; search.goesOn(); generation++) {
      champion = cross(champion, grow(generation), grow(generation));
    }
  }

  /** A plan that owes nothing to the others. */
  private Best grow(int generation) {
    return generation == 0
        ? search.parent()
        : cross(grow(generation - 1), grow(generation - 1), grow(generation - 1));
  }

  /** The best of the three and their descendants. */
  private Best cross(Best... parents) {
    int failures = 0;
    while (failures < PATIENCE && search.goesOn()) {
      int first = rng.below(parents.length);
      int second = (first + 1 + rng.below(parents.length - 1)) % parents.length;
      Best child = search.child(crossing.child(parents[first], parents[second]));
      failures = child.cost() < cheapest(parents).cost() ? 0 : failures + 1;
      admit(child, parents);
    }
    return cheapest(parents);
  }

  /** The child takes the place of the dearest parent, unless it is as dear as one of them. */
  private static void admit(Best child, Best[] parents) {
    int dearest = 0;
    for (int i = 0; i < parents.length; i++) {
      if (parents[i].cost() == child.cost()) {
        return;
      }
      dearest = parents[i].cost() > parents[dearest].cost() ? i : dearest;
    }
    if (child.cost() < parents[dearest].cost()) {
      parents[dearest] = child;
    }
  }

  private static Best cheapest(Best... parents) {
    Best cheapest = parents[0];
    for (Best parent : parents) {
      cheapest = parent.cost() < cheapest.cost() ? parent : cheapest;
    }
    return cheapest;
  }
}
