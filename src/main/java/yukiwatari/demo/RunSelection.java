package yukiwatari.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Chooses runs, one per route, whose number is the published one and whose length comes near the
 * published kilometres; then gives each section an agreed length 協定延長, so that their sum rounds to
 * the published figure. Agreed and measured lengths differ by a few per cent, as they do in life.
 */
final class RunSelection {
  private static final int ROUNDS = 20_000;
  private static final double NEAR_ENOUGH = 0.004;

  private final List<RouteRun> chosen;
  private final Map<Integer, List<RouteRun>> choices;
  private final double target;

  private RunSelection(List<RouteRun> chosen, Map<Integer, List<RouteRun>> choices, double target) {
    this.chosen = chosen;
    this.choices = choices;
    this.target = target;
  }

  /**
   * @param runs to choose from, by route
   * @param quota how many routes of each municipality, by its index; −1 in all places for any
   * @return for each section its agreed length in metres
   * @throws IllegalStateException when the prefecture has too few fitting roads
   */
  static Map<DemoSection, BigDecimal> choose(
      Map<String, List<RouteRun>> runs,
      PublishedFigure figure,
      int[] quota,
      SplittableRandom random) {
    List<RouteRun> all = runs.values().stream().flatMap(List::stream).toList();
    Map<Integer, List<RouteRun>> choices =
        all.stream().collect(Collectors.groupingBy(RouteRun::municipality));
    RunSelection selection =
        new RunSelection(pick(all, figure, quota, random), choices, figure.meters());
    selection.approach(random);
    return selection.agreedLengths(random);
  }

  /** Runs of different routes with the most pull, not too many in one municipality. */
  private static List<RouteRun> pick(
      List<RouteRun> runs, PublishedFigure figure, int[] quota, SplittableRandom random) {
    record Ranked(RouteRun run, double rank) {}
    List<Ranked> ranked = new ArrayList<>();
    for (RouteRun run : runs) {
      ranked.add(new Ranked(run, run.pull() + 1.2 * random.nextDouble()));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::rank).reversed());
    Map<Integer, Integer> taken = new HashMap<>();
    Set<String> routes = new HashSet<>();
    List<RouteRun> picked = new ArrayList<>();
    for (Ranked next : ranked) {
      int municipality = next.run.municipality();
      int limit = quota[municipality] < 0 ? figure.routes() / 9 + 1 : quota[municipality];
      if (picked.size() < figure.routes()
          && taken.getOrDefault(municipality, 0) < limit
          && routes.add(next.run.route())) {
        taken.merge(municipality, 1, Integer::sum);
        picked.add(next.run);
      }
    }
    if (picked.size() < figure.routes()) {
      throw new IllegalStateException("%s: only %d routes fit".formatted(figure, picked.size()));
    }
    return picked;
  }

  /** Changes one run at a time for another of its municipality while that brings the sum nearer. */
  private void approach(SplittableRandom random) {
    Set<String> routes = new HashSet<>();
    chosen.forEach(run -> routes.add(run.route()));
    double sum = chosen.stream().mapToDouble(RouteRun::meters).sum();
    for (int round = 0; round < ROUNDS && Math.abs(sum - target) > NEAR_ENOUGH * target; round++) {
      int i = random.nextInt(chosen.size());
      RouteRun now = chosen.get(i);
      List<RouteRun> others = Objects.requireNonNull(choices.get(now.municipality()));
      RouteRun other = others.get(random.nextInt(others.size()));
      double changed = sum - now.meters() + other.meters();
      boolean free = other.route().equals(now.route()) || !routes.contains(other.route());
      if (free && Math.abs(changed - target) <= Math.abs(sum - target)) {
        routes.remove(now.route());
        routes.add(other.route());
        chosen.set(i, other);
        sum = changed;
      }
    }
    if (Math.abs(sum - target) > 0.03 * target) {
      throw new IllegalStateException(
          "%d routes have %.0f m, not near %.0f m".formatted(chosen.size(), sum, target));
    }
  }

  private Map<DemoSection, BigDecimal> agreedLengths(SplittableRandom random) {
    List<DemoSection> sections = new ArrayList<>();
    chosen.forEach(run -> sections.addAll(run.sections()));
    // Anywhere in the rounding interval of the published tenth of a kilometre.
    long wanted = Math.round(target) - 40 + random.nextInt(80);
    double[] agreed = new double[sections.size()];
    double sum = 0;
    for (int i = 0; i < agreed.length; i++) {
      agreed[i] = sections.get(i).meters() * (0.985 + 0.03 * random.nextDouble());
      sum += agreed[i];
    }
    Map<DemoSection, BigDecimal> lengths = new LinkedHashMap<>();
    double exact = 0;
    long given = 0;
    for (int i = 0; i < agreed.length; i++) {
      exact += agreed[i] * wanted / sum;
      long upTo = Math.round(exact);
      lengths.put(sections.get(i), BigDecimal.valueOf(upTo - given));
      given = upTo;
    }
    return lengths;
  }
}
