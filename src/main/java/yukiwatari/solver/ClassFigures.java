package yukiwatari.solver;

import java.util.List;
import java.util.TreeMap;

/**
 * What a plan means for one priority class of services.
 *
 * @param priority the class, 0 = services without one
 * @param services how many there are
 * @param unserved of them left undone
 * @param late of them finished after their deadline
 * @param clearMillis when the last one that is done at all is finished; 0 when none is
 * @param worstLateMillis how far the latest is after its deadline
 * @param lateMillis all of them together
 * @param lateCost in cost units
 */
public record ClassFigures(
    int priority,
    int services,
    int unserved,
    int late,
    int clearMillis,
    int worstLateMillis,
    long lateMillis,
    long lateCost) {

  /**
   * @return one entry per class that occurs, by rising number: class 1 is the most urgent
   */
  public static List<ClassFigures> of(Problem problem, Plan plan) {
    TreeMap<Integer, ClassFigures> classes = new TreeMap<>();
    plan.routes()
        .forEach(
            route ->
                route
                    .stops()
                    .forEach(
                        stop -> add(classes, done(problem.services().get(stop.service()), stop))));
    plan.unserved()
        .forEach(unserved -> add(classes, undone(problem.services().get(unserved.service()))));
    return List.copyOf(classes.values());
  }

  private static void add(TreeMap<Integer, ClassFigures> classes, ClassFigures figures) {
    classes.merge(figures.priority, figures, ClassFigures::plus);
  }

  private static ClassFigures done(Service service, Plan.Stop stop) {
    Service.Times times = service.times();
    int late = Math.max(0, stop.endMillis() - times.deadlineMillis());
    return new ClassFigures(
        times.priority(),
        1,
        0,
        late > 0 ? 1 : 0,
        stop.endMillis(),
        late,
        late,
        (long) late * times.lateHourlyPrice());
  }

  private static ClassFigures undone(Service service) {
    return new ClassFigures(service.times().priority(), 1, 1, 0, 0, 0, 0, 0);
  }

  private ClassFigures plus(ClassFigures other) {
    return new ClassFigures(
        priority,
        services + other.services,
        unserved + other.unserved,
        late + other.late,
        Math.max(clearMillis, other.clearMillis),
        Math.max(worstLateMillis, other.worstLateMillis),
        lateMillis + other.lateMillis,
        lateCost + other.lateCost);
  }
}
