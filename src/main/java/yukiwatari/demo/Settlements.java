package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where people live: seats of municipalities in the plains and valleys, the greatest near the
 * coast; each municipality's area is what is nearest to its seat by a road that avoids heights, so
 * that borders run along ridges; hamlets in every valley.
 */
final class Settlements {
  private static final double HAMLET_DISTANCE_METERS = 2_900;
  private final Terrain terrain;
  private final List<Municipality> municipalities = new ArrayList<>();
  private final List<Hamlet> hamlets = new ArrayList<>();
  private final int[] municipalityOf;

  private Settlements(Terrain terrain, DemoSize size) {
    this.terrain = terrain;
    placeSeats();
    municipalityOf = divide(size.noise("areas"));
    placeHamlets(size.random("hamlets"));
  }

  static Settlements place(Terrain terrain, DemoSize size) {
    return new Settlements(terrain, size);
  }

  private void placeSeats() {
    List<Integer> places = placesByAttraction();
    int rank = 0;
    for (MunicipalityNames.Named city : MunicipalityNames.cities()) {
      double weight = rank == 0 ? 5 : 2.4 / (1 + 0.14 * rank);
      addSeat(city, freePlace(places, 12_500 - 250 * rank, 0, 400), weight);
      rank++;
    }
    for (MunicipalityNames.Named town : MunicipalityNames.towns()) {
      addSeat(town, freePlace(places, 8_800, 0, 400), 0.55);
    }
    for (MunicipalityNames.Named village : MunicipalityNames.villages()) {
      addSeat(village, freePlace(places, 8_300, 120, 700), 0.28);
    }
  }

  private void addSeat(MunicipalityNames.Named named, int place, double weight) {
    int index = municipalities.size();
    municipalities.add(
        new Municipality(index, named.kind(), named.names(), named.code(), place, weight));
  }

  /** Flat, low places on a river, and river mouths first. */
  private List<Integer> placesByAttraction() {
    double[] repulsion = new double[terrain.lattice().size()];
    for (int place = 0; place < repulsion.length; place++) {
      repulsion[place] = terrain.isInner(place) ? repulsion(place) : Double.POSITIVE_INFINITY;
    }
    return IntStream.range(0, repulsion.length)
        .filter(place -> Double.isFinite(repulsion[place]))
        .boxed()
        .sorted(Comparator.comparingDouble(place -> repulsion[place]))
        .toList();
  }

  private double repulsion(int place) {
    double around = 0;
    for (int next : terrain.lattice().neighbours(place)) {
      around += terrain.steepness(next);
    }
    double river = Math.log(1 + Math.min(terrain.flow(place), 900));
    return 60 * around / 6
        + 12 * terrain.steepness(place)
        + terrain.heightMeters(place) / 90
        - 0.45 * river;
  }

  private int freePlace(List<Integer> places, double distance, double lowest, double highest) {
    for (double apart = distance; apart > 3_000; apart *= 0.93) {
      for (int place : places) {
        double height = terrain.heightMeters(place);
        if (height >= lowest && height <= highest && isFree(place, apart)) {
          return place;
        }
      }
    }
    throw new IllegalStateException(
        "no place for a seat between %s and %s m".formatted(lowest, highest));
  }

  private boolean isFree(int place, double apart) {
    for (Municipality other : municipalities) {
      if (terrain.lattice().distance(place, other.seat()) < apart) {
        return false;
      }
    }
    return true;
  }

  private int[] divide(SmoothNoise noise) {
    int[] seats = municipalities.stream().mapToInt(Municipality::seat).toArray();
    double[] start = municipalities.stream().mapToDouble(one -> one.isCity() ? 0 : 1_500).toArray();
    Lattice lattice = terrain.lattice();
    return ShortestPaths.nearestOf(
        lattice,
        seats,
        start,
        (a, direction, b) ->
            !terrain.isLand(b)
                ? Double.POSITIVE_INFINITY
                : lattice.distance(a, b)
                    * (1
                        + 9 * terrain.slope(a, b)
                        + terrain.heightMeters(b) / 350
                        + 0.5 * noise.at(lattice.x(b), lattice.y(b), 5_000, 2)));
  }

  private void placeHamlets(SplittableRandom random) {
    HamletNames names = new HamletNames(random);
    for (Municipality one : municipalities) {
      String town = one.names().kanji();
      Names name =
          new Names(
              town.substring(0, town.length() - 1),
              one.names().kana().replaceAll("(し|まち|むら)$", ""),
              one.names().english().replaceAll(" .*$", ""));
      hamlets.add(new Hamlet(one.seat(), name, one.index(), true));
    }
    for (int place : placesByAttraction()) {
      boolean liveable = terrain.steepness(place) < 0.06 && terrain.heightMeters(place) < 560;
      if (liveable && random.nextInt(10) < 9 && isFarFromHamlets(place)) {
        hamlets.add(new Hamlet(place, names.next(), municipalityOf[place], false));
      }
    }
  }

  private boolean isFarFromHamlets(int place) {
    for (Hamlet other : hamlets) {
      if (terrain.lattice().distance(place, other.place()) < HAMLET_DISTANCE_METERS) {
        return false;
      }
    }
    return true;
  }

  List<Municipality> municipalities() {
    return municipalities;
  }

  /** Seats first, in the order of the municipalities; then the most attractive places first. */
  List<Hamlet> hamlets() {
    return hamlets;
  }

  /** −1 at sea. */
  int municipalityOf(int place) {
    return municipalityOf[place];
  }
}
