package yukiwatari.demo;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import yukiwatari.road.RoadKind;

/**
 * The roads to the hamlets: first each hamlet's way to its seat, then ways between neighbouring
 * hamlets where the detour is long (many across a border), last dead ends up the valleys.
 */
final class LocalRoads {
  private static final int FIRST_PREFECTURAL_NUMBER = 101;
  private static final int NEIGHBOURS = 3;
  private static final double FARTHEST_METERS = 6_500;

  private final RoadPlan plan;
  private final List<Hamlet> hamlets;
  private final SplittableRandom random;
  private final Lattice lattice;
  private int prefectural;

  private LocalRoads(RoadPlan plan, List<Hamlet> hamlets, SplittableRandom random) {
    this.plan = plan;
    this.hamlets = hamlets;
    this.random = random;
    lattice = plan.terrain().lattice();
  }

  static void build(RoadPlan plan, List<Hamlet> hamlets, SplittableRandom random) {
    LocalRoads roads = new LocalRoads(plan, hamlets, random);
    roads.toTheSeats();
    roads.betweenHamlets();
    roads.upTheValleys();
  }

  private void toTheSeats() {
    for (Hamlet hamlet : hamlets) {
      Hamlet seat = hamlets.get(hamlet.municipality());
      int[] path = plan.path(seat.place(), hamlet.place());
      double fresh = plan.freshMeters(path);
      if (fresh >= 600) {
        boolean long_ = fresh > 2_600;
        build(path, long_ && random.nextInt(100) < 40, fresh, seat, hamlet);
      }
    }
  }

  private void betweenHamlets() {
    for (Hamlet hamlet : hamlets) {
      List<Hamlet> near =
          hamlets.stream()
              .filter(other -> other.place() > hamlet.place())
              .filter(other -> meters(hamlet, other) < FARTHEST_METERS)
              .sorted(Comparator.comparingDouble(other -> meters(hamlet, other)))
              .limit(NEIGHBOURS)
              .toList();
      for (Hamlet other : near) {
        int[] path = plan.path(hamlet.place(), other.place());
        double fresh = plan.freshMeters(path);
        boolean across = hamlet.municipality() != other.municipality();
        if (fresh >= 900 && fresh < 9_000) {
          build(path, random.nextInt(100) < (across ? 40 : 9), fresh, hamlet, other);
        }
      }
    }
  }

  private void build(int[] path, boolean byPrefecture, double fresh, Hamlet a, Hamlet b) {
    if (byPrefecture) {
      String number = String.valueOf(FIRST_PREFECTURAL_NUMBER + prefectural);
      prefectural += plan.build(path, RoadKind.PREFECTURAL, number, TrunkRoads.line(a, b)) ? 1 : 0;
    } else {
      RoadKind kind = fresh > 2_000 ? RoadKind.MUNICIPAL_1 : RoadKind.MUNICIPAL_2;
      plan.build(path, kind, "", TrunkRoads.line(a, b));
    }
  }

  private double meters(Hamlet a, Hamlet b) {
    return lattice.distance(a.place(), b.place());
  }

  /** From places on roads uphill along the water, 2–6 steps, where nothing else is near. */
  private void upTheValleys() {
    Terrain terrain = plan.terrain();
    HamletNames names = new HamletNames(random);
    for (int place = 0; place < lattice.size(); place++) {
      if (plan.degree(place) == 0 || random.nextInt(100) >= 16 || terrain.flow(place) < 12) {
        continue;
      }
      int steps = 2 + random.nextInt(4);
      int[] way = new int[steps + 1];
      way[0] = place;
      int length = 1;
      while (length <= steps && (way[length] = uphill(way[length - 1])) >= 0) {
        length++;
      }
      if (length > 2) {
        RoadKind kind = random.nextInt(5) < 3 ? RoadKind.FOREST : RoadKind.MUNICIPAL_OTHER;
        plan.build(
            java.util.Arrays.copyOf(way, length),
            kind,
            "",
            names.next().with("沢線", "さわせん", "sawa Line"));
      }
    }
  }

  /** The free neighbour above with the most water that keeps away from other roads; or −1. */
  private int uphill(int place) {
    Terrain terrain = plan.terrain();
    int best = -1;
    for (int next : lattice.neighbours(place)) {
      boolean fits =
          terrain.isInner(next)
              && plan.degree(next) == 0
              && terrain.heightMeters(next) > terrain.heightMeters(place)
              && terrain.slope(place, next) < 0.16
              && roadsAround(next, place) == 0;
      if (fits && (best < 0 || terrain.flow(next) > terrain.flow(best))) {
        best = next;
      }
    }
    return best;
  }

  private int roadsAround(int place, int except) {
    int count = 0;
    for (int next : lattice.neighbours(place)) {
      count += next != except && plan.degree(next) > 0 ? 1 : 0;
    }
    return count;
  }
}
