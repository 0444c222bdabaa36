package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days of a problem that spans several of them, as in periodic arc routing (Lacomme, Prins and
 * Ramdane-Chérif 2005): each vehicle stands for a crew on one day, each visit of a section has
 * services of its own. Times are those of each day.
 *
 * @param dayOfVehicle by vehicle, 0 = the first day; empty where there are no days
 * @param sections those visited on days that depend on each other; a service of none of them may be
 *     done on any day
 */
public record Calendar(List<Integer> dayOfVehicle, List<Visits> sections) {
  /** Days of the longest horizon. */
  public static final int MOST_DAYS = 63;

  /** One day; nothing is periodic. */
  public static final Calendar NONE = new Calendar(List.of(), List.of());

  public Calendar {
    dayOfVehicle = List.copyOf(dayOfVehicle);
    sections = List.copyOf(sections);
  }

  /**
   * The visits of one section. What is done of a visit is done on one day, visits are on different
   * days, and some pattern has all of these days.
   *
   * @param visits services of each, such as the two directions of a street
   * @param patterns days that go together, rising, at least as many as visits
   */
  public record Visits(List<List<Integer>> visits, List<List<Integer>> patterns) {
    public Visits {
      visits = visits.stream().map(List::copyOf).toList();
      patterns = patterns.stream().map(List::copyOf).toList();
    }
  }

  /** Day of the vehicle; 0 where there are no days. */
  public int dayOf(int vehicle) {
    return dayOfVehicle.isEmpty() ? 0 : dayOfVehicle.get(vehicle);
  }

  /**
   * The days of what is left when some services are done: what is begun of a visit keeps its day.
   *
   * @param newIds ids of the services that are left
   * @param vehicleOf by service: who does or did it, negative = nobody
   */
  Calendar left(Map<Integer, Integer> newIds, int[] vehicleOf) {
    List<Visits> left = new ArrayList<>();
    for (Visits section : sections) {
      List<List<Integer>> open = new ArrayList<>();
      Set<Integer> done = new HashSet<>();
      for (List<Integer> visit : section.visits()) {
        List<Integer> rest = visit.stream().filter(newIds::containsKey).map(newIds::get).toList();
        int day = dayOfDone(visit, newIds, vehicleOf);
        if (day < 0) {
          open.add(rest);
        } else {
          done.add(day);
          addIfAny(left, List.of(rest), List.of(List.of(day)));
        }
      }
      addIfAny(left, open, without(done, section.patterns()));
    }
    return new Calendar(dayOfVehicle, left);
  }

  private static void addIfAny(
      List<Visits> left, List<List<Integer>> visits, List<List<Integer>> patterns) {
    List<List<Integer>> some = visits.stream().filter(visit -> !visit.isEmpty()).toList();
    if (!some.isEmpty()) {
      left.add(new Visits(some, patterns));
    }
  }

  /** Day on which a part of the visit was done; negative when none was. */
  private int dayOfDone(List<Integer> visit, Map<Integer, Integer> newIds, int[] vehicleOf) {
    for (int service : visit) {
      if (!newIds.containsKey(service) && vehicleOf[service] >= 0) {
        return dayOf(vehicleOf[service]);
      }
    }
    return -1;
  }

  /** The patterns that have all these days, without them. */
  private static List<List<Integer>> without(Set<Integer> done, List<List<Integer>> patterns) {
    return patterns.stream()
        .filter(pattern -> new HashSet<>(pattern).containsAll(done))
        .map(pattern -> pattern.stream().filter(day -> !done.contains(day)).toList())
        .toList();
  }

  /**
   * @throws IllegalArgumentException when it does not fit so many services and vehicles
   */
  void check(int services, int vehicles) {
    boolean none = dayOfVehicle.isEmpty() && sections.isEmpty();
    Require.that(
        none || dayOfVehicle.size() == vehicles,
        "calendar",
        "has days for " + dayOfVehicle.size() + " of " + vehicles + " vehicles");
    for (int vehicle = 0; vehicle < dayOfVehicle.size(); vehicle++) {
      Require.within("vehicle " + vehicle, "day", dayOf(vehicle), 0, MOST_DAYS - 1);
    }
    Set<Integer> seen = new HashSet<>();
    for (int s = 0; s < sections.size(); s++) {
      String owner = "calendar section " + s;
      for (List<Integer> visit : sections.get(s).visits()) {
        Require.that(!visit.isEmpty(), owner, "has a visit without services");
        for (int service : visit) {
          Require.within(owner, "service", service, 0, services - 1);
          Require.that(
              seen.add(service), owner, "has service " + service + ", which has days already");
        }
      }
      Require.that(!sections.get(s).patterns().isEmpty(), owner, "has no pattern");
      for (List<Integer> pattern : sections.get(s).patterns()) {
        pattern(owner, pattern, sections.get(s).visits().size());
      }
    }
  }

  private static void pattern(String owner, List<Integer> pattern, int visits) {
    int last = -1;
    for (int day : pattern) {
      Require.within(owner, "day", day, 0, MOST_DAYS - 1);
      Require.that(day > last, owner, "has the pattern " + pattern + ", which does not rise");
      last = day;
    }
    Require.that(
        pattern.size() >= visits,
        owner,
        "has the pattern " + pattern + " for " + visits + " visits");
  }
}
