package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Plan} as text, so that it can be kept, checked and replayed: docs/solver-format.md. */
public final class PlanText {
  private static final String HEADER = "yukiwatari-plan 1";

  private PlanText() {}

  public static String write(Plan plan) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    Plan.Origin origin = plan.origin();
    TextLine.write(text, "origin", origin.engine(), origin.seed(), origin.iterations());
    if (origin.workers() > 1) {
      TextLine.write(text, "workers", origin.workers());
    }
    for (Schedule.Piece piece : origin.schedule().pieces()) {
      TextLine.write(text, "schedule", piece.first(), piece.last());
    }
    for (Plan.Route route : plan.routes()) {
      write(text, route);
    }
    plan.unserved().forEach(u -> TextLine.write(text, "unserved", u.service(), u.reason()));
    write(text, plan.cost());
    return text.toString();
  }

  private static void write(StringBuilder text, Plan.Route route) {
    TextLine.write(text, "route", route.vehicle(), route.startMillis(), route.endMillis());
    for (int i = 0; i < route.stops().size(); i++) {
      Plan.Reload reload = route.reloadBefore(i);
      if (reload != null) {
        TextLine.write(text, "reload", reload.node(), reload.startMillis(), reload.endMillis());
      }
      Plan.Stop stop = route.stops().get(i);
      TextLine.write(
          text,
          "stop",
          stop.service(),
          stop.mode(),
          stop.arrivalMillis(),
          stop.startMillis(),
          stop.endMillis());
    }
  }

  private static void write(StringBuilder text, PlanCost cost) {
    TextLine.write(text, "cost", "deadheadMillis", cost.deadheadMillis());
    TextLine.write(text, "cost", "deadheadMetres", cost.deadheadMetres());
    TextLine.write(text, "cost", "serviceMillis", cost.serviceMillis());
    TextLine.write(text, "cost", "serviceMetres", cost.serviceMetres());
    TextLine.write(text, "cost", "waitMillis", cost.waitMillis());
    TextLine.write(text, "cost", "reloadMillis", cost.reloadMillis());
    TextLine.write(text, "cost", "finishMillis", cost.finishMillis());
    TextLine.write(text, "cost", "hourlyCost", cost.hourlyCost());
    TextLine.write(text, "cost", "fixedCost", cost.fixedCost());
    TextLine.write(text, "cost", "changeCost", cost.changeCost());
    TextLine.write(text, "cost", "unservedCost", cost.unservedCost());
    TextLine.write(text, "cost", "lateCost", cost.lateCost());
    TextLine.write(text, "cost", "windowCost", cost.windowCost());
    TextLine.write(text, "cost", "finishCost", cost.finishCost());
    TextLine.write(text, "cost", "moveCost", cost.moveCost());
  }

  /**
   * @throws IllegalArgumentException with the line that is not understood
   */
  public static Plan read(String text) {
    Draft draft = new Draft();
    TextLine.forEach(text, HEADER, draft::line);
    return draft.plan();
  }

  /** What has been read so far. */
  private static final class Draft {
    private String engine = "";
    private long seed;
    private long iterations;
    private int workers = 1;
    private final List<Schedule.Piece> schedule = new ArrayList<>();
    private Plan.@Nullable Route route;
    private final List<Plan.Route> routes = new ArrayList<>();
    private final List<Plan.Stop> stops = new ArrayList<>();
    private final List<Plan.Reload> reloads = new ArrayList<>();
    private final List<Plan.Unserved> unserved = new ArrayList<>();
    private final Map<String, Long> costs = new HashMap<>();

    void line(TextLine line) {
      switch (line.keyword()) {
        case "origin" -> {
          engine = line.next("engine");
          seed = line.nextLong("seed");
          iterations = line.nextLong("iterations");
        }
        case "workers" -> workers = line.nextInt("count");
        case "schedule" ->
            schedule.add(new Schedule.Piece(line.nextLong("first"), line.nextLong("last")));
        case "route" -> {
          closeRoute();
          route =
              new Plan.Route(
                  line.nextInt("vehicle"), line.nextInt("start"), List.of(), line.nextInt("end"));
        }
        case "stop" -> stop(line);
        case "reload" -> reload(line);
        case "unserved" ->
            unserved.add(
                new Plan.Unserved(
                    line.nextInt("service"), line.nextOf("reason", List.of(Plan.Reason.values()))));
        case "cost" -> costs.put(line.next("component"), line.nextLong("value"));
        default -> throw line.wrong("is not a keyword of this format");
      }
    }

    private void stop(TextLine line) {
      if (route == null) {
        throw line.wrong("stands before the first route");
      }
      stops.add(
          new Plan.Stop(
              line.nextInt("service"),
              line.nextInt("mode"),
              line.nextInt("arrival"),
              line.nextInt("start"),
              line.nextInt("end")));
    }

    /** It is on the way to the stop of the next line. */
    private void reload(TextLine line) {
      if (route == null) {
        throw line.wrong("stands before the first route");
      }
      reloads.add(
          new Plan.Reload(
              stops.size(), line.nextInt("node"), line.nextInt("start"), line.nextInt("end")));
    }

    /** Gives the stops and reloads read since the last route line to that route. */
    private void closeRoute() {
      if (route != null) {
        routes.add(
            new Plan.Route(
                route.vehicle(), route.startMillis(), stops, route.endMillis(), reloads));
        stops.clear();
        reloads.clear();
      }
    }

    private long cost(String component) {
      Long value = costs.get(component);
      if (value == null) {
        throw new IllegalArgumentException("there is no cost line for " + component);
      }
      return value;
    }

    Plan plan() {
      closeRoute();
      PlanCost cost =
          new PlanCost(
              cost("deadheadMillis"),
              cost("deadheadMetres"),
              cost("serviceMillis"),
              cost("serviceMetres"),
              cost("waitMillis"),
              costs.getOrDefault("reloadMillis", 0L),
              cost("finishMillis"),
              cost("hourlyCost"),
              cost("fixedCost"),
              cost("changeCost"),
              cost("unservedCost"),
              cost("lateCost"),
              cost("windowCost"),
              cost("finishCost"),
              cost("moveCost"));
      Plan.Origin origin =
          new Plan.Origin(engine, seed, iterations, new Schedule(schedule), workers);
      return new Plan(routes, unserved, cost, origin);
    }
  }
}
