package yukiwatari.solver;

import java.util.function.Consumer;

/** The parts of a vehicle, to make another one that differs in some of them. */
final class VehicleParts {
  int id;
  int district;
  int vehicleClass;
  int startNode;
  int endNode;
  int availableFromMillis;
  int availableToMillis;
  long capacity;
  long fixedPrice;
  int hourlyPrice;
  Reloading reloading;
  int machine;

  private VehicleParts(Vehicle vehicle) {
    id = vehicle.id();
    district = vehicle.district();
    vehicleClass = vehicle.vehicleClass();
    startNode = vehicle.startNode();
    endNode = vehicle.endNode();
    availableFromMillis = vehicle.availableFromMillis();
    availableToMillis = vehicle.availableToMillis();
    capacity = vehicle.capacity();
    fixedPrice = vehicle.fixedPrice();
    hourlyPrice = vehicle.hourlyPrice();
    reloading = vehicle.reloading();
    machine = vehicle.machine();
  }

  /** The same but for what the change sets. */
  static Vehicle change(Vehicle vehicle, Consumer<VehicleParts> change) {
    VehicleParts parts = new VehicleParts(vehicle);
    change.accept(parts);
    return parts.vehicle();
  }

  private Vehicle vehicle() {
    return new Vehicle(
        id,
        district,
        vehicleClass,
        startNode,
        endNode,
        availableFromMillis,
        availableToMillis,
        capacity,
        fixedPrice,
        hourlyPrice,
        reloading,
        machine);
  }
}
