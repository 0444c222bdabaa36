package yukiwatari.solver;

/**
 * A kind of machine; its travel times stand in the network.
 *
 * @param id dense, equal to the position in {@link Problem#classes} and to the network's class
 * @param workPermille its working time compared with the service's, 1000 = the same
 */
public record VehicleClass(int id, int workPermille) {
  public VehicleClass {
    Require.within("vehicle class " + id, "workPermille", workPermille, 1, 100_000);
  }
}
