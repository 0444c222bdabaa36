package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yukiwatari.road.RoadKind;

/**
 * The roads between seats: three national roads of the state (直轄国道), then 補助国道 and 主要地方道 between
 * seats that are neighbours, longest first.
 */
final class TrunkRoads {
  /** Numbers above 507 are free: no real national road has them. */
  private static final int FIRST_STATE_NUMBER = 601;

  private static final int FIRST_NATIONAL_NUMBER = 611;
  private static final int NATIONAL_ROADS = 8;

  private static final double REACH = 0.33;
  private static final double FARTHEST_METERS = 45_000;

  private final RoadPlan plan;
  private final Lattice lattice;
  private final List<Hamlet> seats;

  private TrunkRoads(RoadPlan plan, List<Hamlet> seats) {
    this.plan = plan;
    this.lattice = plan.terrain().lattice();
    this.seats = seats;
  }

  static void build(RoadPlan plan, List<Hamlet> seats) {
    TrunkRoads roads = new TrunkRoads(plan, seats);
    roads.stateRoads();
    roads.betweenNeighbours();
  }

  private void stateRoads() {
    Comparator<Hamlet> northward = Comparator.comparingDouble(this::y);
    Comparator<Hamlet> eastward = Comparator.comparingDouble(this::x);
    List<Hamlet> cities = seats.subList(0, 13);
    Hamlet capital = cities.get(0);
    throughSeats(cities.stream().filter(seat -> side(seat) < 0).sorted(northward).toList(), 0);
    throughSeats(cities.stream().filter(seat -> side(seat) >= 0).sorted(northward).toList(), 1);
    Hamlet east = cities.stream().max(eastward).orElseThrow();
    throughSeats(List.of(capital, east), 2);
  }

  /** Negative west of the line through the middle of the island. */
  private double side(Hamlet seat) {
    return x(seat) - 7_000 * Math.sin(y(seat) / 24_000);
  }

  private void throughSeats(List<Hamlet> stops, int index) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      int[] leg = plan.path(stops.get(i - 1).place(), stops.get(i).place());
      for (int j = i == 1 ? 0 : 1; j < leg.length; j++) {
        places.add(leg[j]);
      }
    }
    String number = String.valueOf(FIRST_STATE_NUMBER + index);
    plan.build(
        places.stream().mapToInt(Integer::intValue).toArray(),
        RoadKind.NATIONAL_STATE,
        number,
        nationalRoad(number));
  }

  private static Names nationalRoad(String number) {
    return new Names("国道" + number + "号", "こくどう" + number + "ごう", "National Route " + number);
  }

  private record Pair(Hamlet a, Hamlet b, double meters) {}

  private void betweenNeighbours() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      for (int j = i + 1; j < seats.size(); j++) {
        Pair pair = new Pair(seats.get(i), seats.get(j), meters(seats.get(i), seats.get(j)));
        if (pair.meters < FARTHEST_METERS && areNeighbours(pair)) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::meters).reversed());
    int national = 0;
    int principal = 0;
    for (Pair pair : pairs) {
      int[] path = plan.path(pair.a.place(), pair.b.place());
      if (plan.freshMeters(path) < 1_500) {
        continue;
      }
      if (national < NATIONAL_ROADS) {
        String number = String.valueOf(FIRST_NATIONAL_NUMBER + national++);
        plan.build(path, RoadKind.NATIONAL, number, nationalRoad(number));
      } else {
        String number = String.valueOf(++principal);
        plan.build(path, RoadKind.PRINCIPAL, number, line(pair.a, pair.b));
      }
    }
  }

  static Names line(Hamlet a, Hamlet b) {
    return a.names().join(b.names()).with("線", "せん", " Line");
  }

  /**
   * No third seat lies in the middle between the two (Gabriel neighbours, with a smaller circle).
   */
  private boolean areNeighbours(Pair pair) {
    double x = (x(pair.a) + x(pair.b)) / 2;
    double y = (y(pair.a) + y(pair.b)) / 2;
    return seats.stream()
        .filter(seat -> !seat.equals(pair.a) && !seat.equals(pair.b))
        .allMatch(seat -> Math.hypot(x(seat) - x, y(seat) - y) > REACH * pair.meters);
  }

  private double meters(Hamlet a, Hamlet b) {
    return lattice.distance(a.place(), b.place());
  }

  private double x(Hamlet seat) {
    return lattice.x(seat.place());
  }

  private double y(Hamlet seat) {
    return lattice.y(seat.place());
  }
}
