package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rounds of crews over several days as one {@link Problem}: a vehicle for each crew and day, a
 * service for each visit of each of a section's services, and a {@link Calendar} that says which
 * days go together. What a plan of it means is read back by day and crew.
 *
 * <p>Windows of a crew's district count its work of all days. The price on the finish time is a
 * price per hour on the round of the horizon that ends at the latest time of day: with crews that
 * begin at the same time it makes the longest round short, and so the rounds alike. The longest
 * round above the mean of all is not priced, because driving longer than needed would lower it.
 */
public final class Rounds {
  /**
   * A section that is visited on several days.
   *
   * @param services of the problem of one day, all of which are done at every visit
   * @param patterns days that go together; all patterns have as many days, and so often it is
   *     visited ({@link DayPatterns})
   */
  public record Section(List<Integer> services, List<List<Integer>> patterns) {}

  /**
   * The round of a crew on one day.
   *
   * @param crew vehicle of the problem of one day
   * @param route with the services of the problem of one day
   */
  public record Round(int day, int crew, Plan.Route route) {}

  private final Problem problem;

  /** By vehicle of the problem. */
  private final List<Integer> crews = new ArrayList<>();

  /** By service of the problem: the service of the problem of one day. */
  private final List<Integer> works = new ArrayList<>();

  /**
   * @param oneDay a visit of every section, and the crews as its vehicles; no pins to a vehicle and
   *     no current vehicles, because a crew becomes several
   * @param sections every service stands in one of them
   * @param crewDays by vehicle: days on which it works
   * @throws IllegalArgumentException when they do not fit each other
   */
  public Rounds(Problem oneDay, List<Section> sections, List<Set<Integer>> crewDays) {
    Require.that(
        crewDays.size() == oneDay.vehicles().size(),
        "rounds",
        "have days for " + crewDays.size() + " of " + oneDay.vehicles().size() + " vehicles");
    for (Vehicle crew : oneDay.vehicles()) {
      Require.that(
          crew.machine() == crew.id(),
          "vehicle " + crew.id(),
          "is machine " + crew.machine() + " under another contract; give the crew one contract");
    }
    for (Group group : oneDay.groups()) {
      Require.that(
          group.pinnedVehicle() == Group.NOT_PINNED,
          "group " + group.id(),
          "is pinned to vehicle " + group.pinnedVehicle() + "; pin it to a district instead");
    }
    ProblemParts parts = new ProblemParts(oneDay);
    parts.services = new ArrayList<>();
    parts.vehicles = new ArrayList<>();
    List<Calendar.Visits> visits = new ArrayList<>();
    Set<Integer> planned = new HashSet<>();
    for (int section = 0; section < sections.size(); section++) {
      for (int work : sections.get(section).services()) {
        Require.within("section " + section, "service", work, 0, oneDay.services().size() - 1);
        Require.that(planned.add(work), "service " + work, "stands in two sections");
      }
      visits.add(visits("section " + section, sections.get(section), oneDay, parts.services));
    }
    Require.that(
        planned.size() == oneDay.services().size(),
        "rounds",
        "have days for " + planned.size() + " of " + oneDay.services().size() + " services");
    List<Integer> days = new ArrayList<>();
    for (Vehicle crew : oneDay.vehicles()) {
      for (int day : crewDays.get(crew.id()).stream().sorted().toList()) {
        parts.vehicles.add(crew.withId(days.size()));
        days.add(day);
        crews.add(crew.id());
      }
    }
    parts.calendar = new Calendar(days, visits);
    problem = parts.problem();
  }

  private Calendar.Visits visits(
      String owner, Section section, Problem oneDay, List<Service> services) {
    Require.that(!section.patterns().isEmpty(), owner, "has no days");
    int times = section.patterns().get(0).size();
    for (List<Integer> pattern : section.patterns()) {
      Require.that(
          pattern.size() == times,
          owner,
          "is visited " + times + " or " + pattern.size() + " times");
    }
    List<List<Integer>> visits = new ArrayList<>();
    for (int visit = 0; visit < times; visit++) {
      List<Integer> together = new ArrayList<>();
      for (int work : section.services()) {
        Service service = oneDay.services().get(work);
        Require.that(
            service.current().equals(Service.Current.NONE), "service " + work, "has a vehicle");
        together.add(services.size());
        services.add(service.withId(services.size()));
        works.add(work);
      }
      visits.add(together);
    }
    return new Calendar.Visits(visits, section.patterns());
  }

  /** What the solver is to solve. */
  public Problem problem() {
    return problem;
  }

  /** What a service of the problem is in the problem of one day. */
  public int work(int service) {
    return works.get(service);
  }

  /** The plan's rounds by day, then by crew. */
  public List<Round> read(Plan plan) {
    return plan.routes().stream()
        .map(
            route ->
                new Round(
                    problem.calendar().dayOf(route.vehicle()),
                    crews.get(route.vehicle()),
                    of(route)))
        .sorted(Comparator.comparingInt(Round::day).thenComparingInt(Round::crew))
        .toList();
  }

  private Plan.Route of(Plan.Route route) {
    List<Plan.Stop> stops =
        route.stops().stream()
            .map(
                stop ->
                    new Plan.Stop(
                        work(stop.service()),
                        stop.mode(),
                        stop.arrivalMillis(),
                        stop.startMillis(),
                        stop.endMillis()))
            .toList();
    return new Plan.Route(
        crews.get(route.vehicle()), route.startMillis(), stops, route.endMillis());
  }

  /** How often each service of the problem of one day is left undone. */
  public int[] missed(Plan plan) {
    int[] missed = new int[1 + works.stream().mapToInt(Integer::intValue).max().orElse(-1)];
    plan.unserved().forEach(unserved -> missed[work(unserved.service())]++);
    return missed;
  }
}
