package yukiwatari.solver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the published capacitated arc-routing instances (CARPLIB .dat files, in Spanish). One unit
 * of their cost becomes one millisecond and one cost unit, so a plan's cost is the published
 * measure: required edges plus deadheading. The fleet is free: the file's vehicles or what the load
 * needs, whichever is more, and some to spare, at every depot.
 *
 * <p>Traps: the files are ISO-8859-1; "( 1, 2)" and "(1,2)" both occur; the last line may have no
 * line end; parallel edges are kept, so that driving takes the cheaper one and each is served at
 * its own cost; a listed edge without demand is not served; the number after COMENTARIO is an old
 * bound and is not read.
 */
public final class CarpReader {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final long MUST_SERVE = 1_000_000;

  private CarpReader() {}

  /**
   * @param depots 1 = the file's depot; 2 = nodes 1 and n; D of three or more = node 1 and the
   *     nodes d·⌊n/(D−1)⌋ for d = 1..D−1 (Kansou and Yassine 2009). A route returns to its own
   *     depot
   * @throws IllegalArgumentException with file, line number and line when it is not understood
   */
  public static Problem read(Path file, int depots) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    Draft draft = new Draft();
    for (int i = 0; i < lines.size(); i++) {
      try {
        draft.line(lines.get(i).strip().toUpperCase(Locale.ROOT));
      } catch (RuntimeException problem) {
        throw new IllegalArgumentException(
            file + " line " + (i + 1) + " is not understood: " + lines.get(i), problem);
      }
    }
    return draft.problem(depots);
  }

  /** Nodes are counted from 0 here, from 1 in the file. */
  static int[] depotNodes(int nodes, int depots, int fileDepot) {
    Require.within("instance", "depots", depots, 1, nodes);
    if (depots == 1) {
      return new int[] {fileDepot};
    }
    int[] chosen = new int[depots];
    for (int d = 1; d < depots; d++) {
      chosen[d] = d * (nodes / (depots - 1)) - 1;
    }
    return chosen;
  }

  /** What has been read so far. */
  private static final class Draft {
    private int nodes;
    private int vehicles;
    private int capacity;
    private int depot;
    private long load;
    private final List<int[]> edges = new ArrayList<>();

    void line(String line) {
      if (line.startsWith("(")) {
        edge(line);
      } else if (line.startsWith("VERTICES")) {
        nodes = onlyNumber(line);
      } else if (line.startsWith("VEHICULOS")) {
        vehicles = onlyNumber(line);
      } else if (line.startsWith("CAPACIDAD")) {
        capacity = onlyNumber(line);
      } else if (line.startsWith("DEPOSITO")) {
        depot = onlyNumber(line) - 1;
      }
    }

    /** "( from, to) coste C demanda D"; without demand the edge is only driven over. */
    private void edge(String line) {
      List<Integer> numbers = numbers(line);
      int demand = line.contains("DEMANDA") ? numbers.get(3) : 0;
      edges.add(new int[] {numbers.get(0) - 1, numbers.get(1) - 1, numbers.get(2), demand});
      load += demand;
    }

    private static int onlyNumber(String line) {
      return numbers(line.substring(line.indexOf(':'))).get(0);
    }

    private static List<Integer> numbers(String line) {
      List<Integer> found = new ArrayList<>();
      for (Matcher matcher = NUMBER.matcher(line); matcher.find(); ) {
        found.add(Integer.parseInt(matcher.group()));
      }
      return found;
    }

    Problem problem(int depots) {
      Network.Builder network = new Network.Builder(nodes, 1);
      for (int[] edge : edges) {
        network.addEdge(edge[0], edge[1], edge[2], edge[2]);
      }
      List<Group> groups = new ArrayList<>();
      List<Service> services = new ArrayList<>();
      for (int e = 0; e < edges.size(); e++) {
        int[] edge = edges.get(e);
        if (edge[3] > 0) {
          int id = services.size();
          List<Mode> modes =
              List.of(
                  new Mode(edge[0], edge[1], edge[2], List.of(2 * e)),
                  new Mode(edge[1], edge[0], edge[2], List.of(2 * e + 1)));
          services.add(Service.of(id, modes, id, edge[2], MUST_SERVE).withDemand(edge[3]));
          groups.add(Group.of(id, 0, 0));
        }
      }
      return new Problem(
          network.build(),
          List.of(new VehicleClass(0, 1000)),
          List.of(new Authority(0, null)),
          List.of(new District(0, 0, null)),
          groups,
          services,
          fleet(depotNodes(nodes, depots, depot)),
          0);
    }

    private List<Vehicle> fleet(int[] depotNodes) {
      int needed = (int) Math.max(vehicles, (load + capacity - 1) / capacity);
      int perDepot = needed + Math.max(4, needed / 3);
      List<Vehicle> fleet = new ArrayList<>();
      for (int node : depotNodes) {
        for (int i = 0; i < perDepot; i++) {
          int shift = Network.UNREACHABLE - 1;
          fleet.add(new Vehicle(fleet.size(), 0, 0, node, node, 0, shift, capacity, 0, 1));
        }
      }
      return fleet;
    }
  }
}
