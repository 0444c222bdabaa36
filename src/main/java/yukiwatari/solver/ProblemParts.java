package yukiwatari.solver;

import java.util.List;
import java.util.function.Consumer;

/** The parts of a problem, to make another one that differs in some of them. */
final class ProblemParts {
  Network network;
  List<VehicleClass> classes;
  List<Authority> authorities;
  List<District> districts;
  List<Group> groups;
  List<Service> services;
  List<Vehicle> vehicles;
  int finishHourlyPrice;
  List<PairWindow> pairs;
  int mostMoved;
  boolean classOrder;
  Calendar calendar;

  ProblemParts(Problem problem) {
    network = problem.network();
    classes = problem.classes();
    authorities = problem.authorities();
    districts = problem.districts();
    groups = problem.groups();
    services = problem.services();
    vehicles = problem.vehicles();
    finishHourlyPrice = problem.finishHourlyPrice();
    pairs = problem.pairs();
    mostMoved = problem.mostMoved();
    classOrder = problem.classOrder();
    calendar = problem.calendar();
  }

  /** The same but for what the change sets. */
  static Problem change(Problem problem, Consumer<ProblemParts> change) {
    ProblemParts parts = new ProblemParts(problem);
    change.accept(parts);
    return parts.problem();
  }

  Problem problem() {
    return new Problem(
        network,
        classes,
        authorities,
        districts,
        groups,
        services,
        vehicles,
        finishHourlyPrice,
        pairs,
        mostMoved,
        classOrder,
        calendar);
  }
}
