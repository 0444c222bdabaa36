package yukiwatari.peers;

import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.cost.AbstractForwardVehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;

/** The {@link PointWays} as jsprit asks for them. */
final class PointCosts extends AbstractForwardVehicleRoutingTransportCosts {
  private final long[][] twice;

  PointCosts(Streets streets) {
    twice = PointWays.of(streets);
  }

  private double way(Location from, Location to) {
    return 0.5 * twice[from.getIndex()][to.getIndex()];
  }

  @Override
  public double getDistance(Location from, Location to, double departure, Vehicle vehicle) {
    return way(from, to);
  }

  @Override
  public double getTransportTime(
      Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
    return way(from, to);
  }

  @Override
  public double getTransportCost(
      Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
    return way(from, to);
  }
}
