package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Problem} as text, so that every case can be kept and replayed: docs/solver-format.md.
 */
public final class ProblemText {
  private static final String HEADER = "yukiwatari-problem 1";

  private ProblemText() {}

  public static String write(Problem problem) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    Network network = problem.network();
    TextLine.write(text, "network", network.nodes(), network.classes());
    for (int arc = 0; arc < network.arcs(); arc++) {
      text.append("arc ").append(network.from(arc)).append(' ').append(network.to(arc));
      text.append(' ').append(network.metres(arc));
      for (int c = 0; c < network.classes(); c++) {
        text.append(' ').append(orNone(network.millis(c, arc), Network.UNREACHABLE));
      }
      text.append('\n');
    }
    if (network.hasTurns()) {
      turns(text, network);
    }
    problem.classes().forEach(c -> TextLine.write(text, "class", c.workPermille()));
    problem.authorities().forEach(a -> TextLine.write(text, "authority", window(a.window())));
    problem
        .districts()
        .forEach(d -> TextLine.write(text, "district", d.authority(), window(d.window())));
    for (PairWindow pair : problem.pairs()) {
      TextLine.write(text, "pair", pair.administrator(), pair.performer(), window(pair.window()));
    }
    problem.groups().forEach(group -> write(text, group));
    problem.services().forEach(service -> write(text, service));
    problem.vehicles().forEach(vehicle -> write(text, vehicle));
    TextLine.write(text, "finish", problem.finishHourlyPrice());
    TextLine.write(text, "moves", orNone(problem.mostMoved(), Problem.NO_LIMIT));
    if (problem.classOrder()) {
      TextLine.write(text, "classorder");
    }
    CalendarText.write(text, problem.calendar());
    return text.toString();
  }

  /** Prices of every kind, then the turns that are not what the nodes tell. */
  private static void turns(StringBuilder text, Network network) {
    for (Turn kind : List.of(Turn.STRAIGHT, Turn.RIGHT, Turn.LEFT, Turn.U_TURN)) {
      text.append("turnprice ").append(kind);
      for (int c = 0; c < network.classes(); c++) {
        text.append(' ').append(orNone(network.turnMillis(c, kind), Network.UNREACHABLE));
      }
      text.append('\n');
    }
    for (int arc = 0; arc < network.arcs(); arc++) {
      int head = network.to(arc);
      for (int i = network.firstOut(head); i < network.firstOut(head + 1); i++) {
        int next = network.out(i);
        Turn kind = network.turn(arc, next);
        if (kind != TurnRules.byNodes(network, arc, next)) {
          TextLine.write(text, "turn", arc, next, kind);
        }
      }
    }
  }

  private static void write(StringBuilder text, Group group) {
    List<Integer> allowed = group.allowedDistricts();
    TextLine.write(
        text,
        "group",
        group.administrator(),
        group.currentPerformer(),
        group.district(),
        allowed == null ? TextLine.ALL : TextLine.ints(allowed),
        group.changePrice(),
        orNone(group.pinnedVehicle(), Group.NOT_PINNED));
  }

  private static void write(StringBuilder text, Service service) {
    for (Mode mode : service.modes()) {
      String arcs = TextLine.ints(mode.arcs());
      TextLine.write(
          text,
          "mode",
          mode.entryNode(),
          mode.exitNode(),
          mode.serviceMillis(),
          mode.arrivalArc() == Mode.NO_ARC ? arcs : arcs + " " + mode.arrivalArc());
    }
    Service.Times times = service.times();
    TextLine.write(
        text,
        "service",
        service.group(),
        service.exchangeMetres(),
        service.demand(),
        service.allowedClasses().isEmpty() ? TextLine.ALL : TextLine.ints(service.allowedClasses()),
        service.unservedPrice(),
        times.releaseMillis(),
        orNone(times.deadlineMillis(), Network.UNREACHABLE),
        times.lateHourlyPrice(),
        times.priority(),
        orNone(service.current().vehicle(), Service.Current.NOBODY),
        service.current().movePrice()
            + (service.pinNumber() == 0 ? "" : " " + service.pinNumber()));
  }

  private static void write(StringBuilder text, Vehicle vehicle) {
    Reloading reloading = vehicle.reloading();
    reloading.places().forEach(p -> TextLine.write(text, "reload", p.node(), p.millis()));
    TextLine.write(
        text,
        "vehicle",
        vehicle.district(),
        vehicle.vehicleClass(),
        vehicle.startNode(),
        vehicle.endNode(),
        vehicle.availableFromMillis(),
        vehicle.availableToMillis(),
        orNone(vehicle.capacity(), Vehicle.NO_LIMIT),
        vehicle.fixedPrice(),
        vehicle.hourlyPrice() + ofTheStart(vehicle));
  }

  /** Load and machine, as far as there is something to say. */
  private static String ofTheStart(Vehicle vehicle) {
    long load = vehicle.reloading().loadAtStart();
    if (vehicle.machine() != vehicle.id()) {
      return " " + load + " " + vehicle.machine();
    }
    return load == 0 ? "" : " " + load;
  }

  private static String orNone(long value, long none) {
    return value == none ? TextLine.NONE : Long.toString(value);
  }

  private static String window(@Nullable Window window) {
    if (window == null) {
      return TextLine.NONE;
    }
    String metres = bounds(window.minMetres(), window.maxMetres(), window.pricePerKm());
    return window.ofMetresOnly()
        ? metres
        : metres + " " + bounds(window.minMillis(), window.maxMillis(), window.hourlyPrice());
  }

  private static String bounds(long min, long max, int price) {
    return min + " " + orNone(max, Window.NO_LIMIT) + " " + price;
  }

  /**
   * @throws IllegalArgumentException with the line, or with the id of what contradicts
   */
  public static Problem read(String text) {
    Draft draft = new Draft();
    TextLine.forEach(text, HEADER, draft::line);
    return draft.problem();
  }

  /** What has been read so far; ids are given in the order of the lines. */
  private static final class Draft {
    private static final Set<String> ONCE =
        Set.of("network", "finish", "moves", "classorder", "days");

    private final Set<String> seen = new HashSet<>();
    private Network.@Nullable Builder network;
    private int classCount;
    private final List<VehicleClass> classes = new ArrayList<>();
    private final List<Authority> authorities = new ArrayList<>();
    private final List<District> districts = new ArrayList<>();
    private final List<PairWindow> pairs = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Mode> modes = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Reloading.Place> reloadPlaces = new ArrayList<>();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private int finishHourlyPrice;
    private int mostMoved = Problem.NO_LIMIT;
    private boolean classOrder;
    private final CalendarText calendar = new CalendarText();

    void line(TextLine line) {
      if (ONCE.contains(line.keyword()) && !seen.add(line.keyword())) {
        throw line.wrong("stands twice");
      }
      switch (line.keyword()) {
        case "network" -> {
          int nodes = line.nextInt("nodes");
          classCount = line.nextInt("classes");
          network = new Network.Builder(nodes, classCount);
        }
        case "arc" -> arc(line);
        case "turnprice" -> network(line).turnMillis(turn(line), millis(line));
        case "turn" -> network(line).turn(line.nextInt("arc"), line.nextInt("next"), turn(line));
        case "class" -> classes.add(new VehicleClass(classes.size(), line.nextInt("workPermille")));
        case "authority" -> authorities.add(new Authority(authorities.size(), window(line)));
        case "district" ->
            districts.add(new District(districts.size(), line.nextInt("authority"), window(line)));
        case "pair" -> pairs.add(pair(line));
        case "group" -> groups.add(group(line));
        case "service" -> services.add(service(line));
        case "mode" -> modes.add(mode(line));
        case "reload" ->
            reloadPlaces.add(new Reloading.Place(line.nextInt("node"), line.nextInt("millis")));
        case "vehicle" -> vehicles.add(vehicle(line));
        case "finish" -> finishHourlyPrice = line.nextInt("hourlyPrice");
        case "moves" -> mostMoved = line.nextIntOr("mostMoved", Problem.NO_LIMIT);
        case "classorder" -> classOrder = true;
        case "days" -> calendar.days(line);
        case "visits" -> calendar.visits(line);
        default -> throw line.wrong("is not a keyword of this format");
      }
    }

    private Network.Builder network(TextLine line) {
      if (network == null) {
        throw line.wrong("stands before the network");
      }
      return network;
    }

    private void arc(TextLine line) {
      Network.Builder builder = network(line);
      int from = line.nextInt("from");
      int to = line.nextInt("to");
      builder.addArc(from, to, line.nextInt("metres"), millis(line));
    }

    private int[] millis(TextLine line) {
      int[] millis = new int[classCount];
      for (int c = 0; c < classCount; c++) {
        millis[c] = line.nextIntOr("millis", Network.UNREACHABLE);
      }
      return millis;
    }

    private static Turn turn(TextLine line) {
      return line.nextOf("kind", List.of(Turn.values()));
    }

    private static @Nullable Window window(TextLine line) {
      if (line.nextIsNone()) {
        return null;
      }
      long min = line.nextLong("minMetres");
      long max = line.nextLongOr("maxMetres", Window.NO_LIMIT);
      Window ofMetres = new Window(min, max, line.nextInt("pricePerKm"));
      return line.hasNext() ? ofMetres.withMillisOf(hours(line)) : ofMetres;
    }

    private static Window hours(TextLine line) {
      return Window.ofMillis(
          line.nextLong("minMillis"),
          line.nextLongOr("maxMillis", Window.NO_LIMIT),
          line.nextInt("hourlyPrice"));
    }

    private static PairWindow pair(TextLine line) {
      int administrator = line.nextInt("administrator");
      int performer = line.nextInt("performer");
      Window window = window(line);
      if (window == null) {
        throw line.wrong("has no window");
      }
      return new PairWindow(administrator, performer, window);
    }

    private Group group(TextLine line) {
      return new Group(
          groups.size(),
          line.nextInt("administrator"),
          line.nextInt("currentPerformer"),
          line.nextInt("district"),
          line.nextIsAll() ? null : line.nextInts("allowedDistricts"),
          line.nextLong("changePrice"),
          line.nextIntOr("pinnedVehicle", Group.NOT_PINNED));
    }

    /** A service takes the mode lines that stand before it. */
    private Service service(TextLine line) {
      List<Mode> own = List.copyOf(modes);
      modes.clear();
      return new Service(
          services.size(),
          own,
          line.nextInt("group"),
          line.nextInt("exchangeMetres"),
          line.nextInt("demand"),
          line.nextIsAll() ? List.of() : line.nextInts("allowedClasses"),
          line.nextLong("unservedPrice"),
          new Service.Times(
              line.nextInt("releaseMillis"),
              line.nextIntOr("deadlineMillis", Network.UNREACHABLE),
              line.nextInt("lateHourlyPrice"),
              line.nextInt("priority")),
          line.hasNext() ? current(line) : Service.Current.NONE,
          line.hasNext() ? line.nextInt("pinNumber") : 0);
    }

    private static Service.Current current(TextLine line) {
      return new Service.Current(
          line.nextIntOr("currentVehicle", Service.Current.NOBODY), line.nextLong("movePrice"));
    }

    private Mode mode(TextLine line) {
      return new Mode(
          line.nextInt("entryNode"),
          line.nextInt("exitNode"),
          line.nextInt("serviceMillis"),
          line.nextInts("arcs"),
          line.hasNext() ? line.nextInt("arrivalArc") : Mode.NO_ARC);
    }

    /** A vehicle takes the reload lines that stand before it. */
    private Vehicle vehicle(TextLine line) {
      List<Reloading.Place> places = List.copyOf(reloadPlaces);
      reloadPlaces.clear();
      return new Vehicle(
          vehicles.size(),
          line.nextInt("district"),
          line.nextInt("vehicleClass"),
          line.nextInt("startNode"),
          line.nextInt("endNode"),
          line.nextInt("availableFromMillis"),
          line.nextInt("availableToMillis"),
          line.nextLongOr("capacity", Vehicle.NO_LIMIT),
          line.nextLong("fixedPrice"),
          line.nextInt("hourlyPrice"),
          new Reloading(places, line.hasNext() ? line.nextLong("loadAtStart") : 0),
          line.hasNext() ? line.nextInt("machine") : vehicles.size());
    }

    Problem problem() {
      if (network == null) {
        throw new IllegalArgumentException("there is no network line");
      }
      Require.that(modes.isEmpty(), "mode", "stands after the last service");
      Require.that(reloadPlaces.isEmpty(), "reload", "stands after the last vehicle");
      Problem plain =
          new Problem(
              network.build(),
              classes,
              authorities,
              districts,
              groups,
              services,
              vehicles,
              finishHourlyPrice);
      return ProblemParts.change(
          plain,
          parts -> {
            parts.pairs = pairs;
            parts.mostMoved = mostMoved;
            parts.classOrder = classOrder;
            parts.calendar = calendar.calendar();
          });
    }
  }
}
