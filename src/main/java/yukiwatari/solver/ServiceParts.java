package yukiwatari.solver;

import java.util.List;
import java.util.function.Consumer;

/** The parts of a service, to make another one that differs in some of them. */
final class ServiceParts {
  int id;
  List<Mode> modes;
  int group;
  int exchangeMetres;
  int demand;
  List<Integer> allowedClasses;
  long unservedPrice;
  Service.Times times;
  Service.Current current;
  int pinNumber;

  private ServiceParts(Service service) {
    id = service.id();
    modes = service.modes();
    group = service.group();
    exchangeMetres = service.exchangeMetres();
    demand = service.demand();
    allowedClasses = service.allowedClasses();
    unservedPrice = service.unservedPrice();
    times = service.times();
    current = service.current();
    pinNumber = service.pinNumber();
  }

  /** The same but for what the change sets. */
  static Service change(Service service, Consumer<ServiceParts> change) {
    ServiceParts parts = new ServiceParts(service);
    change.accept(parts);
    return parts.service();
  }

  private Service service() {
    return new Service(
        id,
        modes,
        group,
        exchangeMetres,
        demand,
        allowedClasses,
        unservedPrice,
        times,
        current,
        pinNumber);
  }
}
