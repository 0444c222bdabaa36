package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import yukiwatari.solver.Authority;
import yukiwatari.solver.District;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/**
 * Makes exchange problems of published arc-routing instances: an authority at each of several
 * depots, and every section the road of one of them. Rules and names: docs/exchange-instances.md.
 *
 * <pre>ExchangeSet DIR FOLDER   for the .dat files of DIR writes problems in our text format</pre>
 */
public final class ExchangeSet {
  /** One unit of the file's cost takes a second, … */
  private static final int MILLIS = 1000;

  /** … which costs one unit of money. */
  private static final int HOURLY_PRICE = 3600;

  /** What every network is made into. */
  private enum Recipe {
    TWO(2, Ownership.Grain.SECTIONS),
    THREE(3, Ownership.Grain.PATCHES),
    FOUR(4, Ownership.Grain.ROADS);

    private final int depots;
    private final Ownership.Grain grain;

    Recipe(int depots, Ownership.Grain grain) {
      this.depots = depots;
      this.grain = grain;
    }

    String name(BenchInstance instance) {
      return instance.name() + "-" + depots + "-" + grain.name().toLowerCase(Locale.ROOT);
    }
  }

  private ExchangeSet() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  /** Writes a file NAME.txt for each, over older ones of that name. */
  static void write(Path carplib, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (BenchInstance instance : BenchInstance.list(carplib, "")) {
      if (instance.format() != BenchInstance.Format.CARPLIB) {
        throw new IllegalArgumentException(instance.file() + " is no CARPLIB file");
      }
      for (Recipe recipe : Recipe.values()) {
        String name = recipe.name(instance);
        Problem problem =
            problem(instance.problem(recipe.depots), recipe.grain, new Random(name.hashCode()));
        Files.writeString(folder.resolve(name + ".txt"), ProblemText.write(problem));
      }
    }
  }

  /**
   * @param plain one authority with vehicles at several depots, the same number at each
   */
  private static Problem problem(Problem plain, Ownership.Grain grain, Random random) {
    int[] depots = plain.vehicles().stream().mapToInt(Vehicle::startNode).distinct().toArray();
    Network network = inSeconds(plain.network());
    List<Service> services = plain.services().stream().map(ExchangeSet::inSeconds).toList();
    int[] owner = Ownership.of(grain, network, services, depots, random);
    List<Authority> authorities = new ArrayList<>();
    List<District> districts = new ArrayList<>();
    for (int a = 0; a < depots.length; a++) {
      authorities.add(new Authority(a, null));
      districts.add(new District(a, a, null));
    }
    List<Group> groups =
        services.stream().map(s -> Group.of(s.id(), owner[s.id()], owner[s.id()])).toList();
    int perDepot = plain.vehicles().size() / depots.length;
    List<Vehicle> vehicles =
        plain.vehicles().stream().map(v -> ofDistrict(v, v.id() / perDepot)).toList();
    return new Problem(
        network, plain.classes(), authorities, districts, groups, services, vehicles, 0);
  }

  private static Network inSeconds(Network network) {
    Network.Builder builder = new Network.Builder(network.nodes(), 1);
    for (int arc = 0; arc < network.arcs(); arc++) {
      int millis = Math.multiplyExact(network.millis(0, arc), MILLIS);
      builder.addArc(network.from(arc), network.to(arc), network.metres(arc), millis);
    }
    return builder.build();
  }

  /**
   * The demand, in gritting the length times a rate, stands for the metres that agreements count.
   */
  private static Service inSeconds(Service service) {
    List<Mode> modes =
        service.modes().stream()
            .map(m -> new Mode(m.entryNode(), m.exitNode(), m.serviceMillis() * MILLIS, m.arcs()))
            .toList();
    return Service.of(service.id(), modes, service.id(), service.demand(), service.unservedPrice())
        .withDemand(service.demand());
  }

  private static Vehicle ofDistrict(Vehicle vehicle, int district) {
    return new Vehicle(
        vehicle.id(),
        district,
        0,
        vehicle.startNode(),
        vehicle.endNode(),
        vehicle.availableFromMillis(),
        vehicle.availableToMillis(),
        vehicle.capacity(),
        0,
        HOURLY_PRICE);
  }
}
