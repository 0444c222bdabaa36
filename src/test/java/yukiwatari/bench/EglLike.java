package yukiwatari.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents gritting instances like the large ones of the egl family: planar roads, meshed in towns
 * and tree-like between them, demand equal to cost, routes of about 14 (A) or 7 (B) sections. The
 * seeds are fixed, so that costs found once can be compared with for ever.
 *
 * <pre>EglLike FOLDER   writes the .dat files there</pre>
 */
public final class EglLike {
  /** What the larger instances of the family have: nodes, edges, edges with work. */
  private static final int[][] SIZES = {
    {140, 190, 190}, {160, 220, 205}, {185, 260, 240},
    {215, 310, 290}, {255, 375, 347}, {255, 375, 375},
  };

  private static final double MEAN_COST = 22;

  /** A road between two crossings. */
  private record Road(int from, int to, int cost) {}

  private EglLike() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  /** Writes all instances, named like-REQUIRED-LETTER. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int seed = 0; seed < SIZES.length; seed++) {
      int[] size = SIZES[seed];
      List<Road> roads = roads(size[0], size[1], new Random(1000 + seed));
      for (int sectionsPerRoute : new int[] {14, 7}) {
        String name = "like-" + size[2] + (sectionsPerRoute == 14 ? "-A" : "-B");
        Files.writeString(
            folder.resolve(name + ".dat"),
            file(name, size, roads, sectionsPerRoute),
            StandardCharsets.ISO_8859_1);
      }
    }
  }

  /** In random order, so that the first of them may be the ones with work. */
  private static List<Road> roads(int nodes, int edges, Random random) {
    RoadPoints points = new RoadPoints(nodes, random);
    List<int[]> chosen = chosen(points, edges, random);
    double sum = 0;
    for (int[] pair : chosen) {
      sum += Math.sqrt(points.squared(pair[0], pair[1]));
    }
    double scale = MEAN_COST * chosen.size() / sum;
    List<Road> roads = new ArrayList<>();
    for (int[] pair : chosen) {
      double straight = Math.sqrt(points.squared(pair[0], pair[1]));
      double winding = 0.85 + 0.3 * random.nextDouble();
      int cost = (int) Math.max(1, Math.round(straight * scale * winding));
      roads.add(new Road(pair[0], pair[1], cost));
    }
    Collections.shuffle(roads, random);
    return roads;
  }

  /** A spanning tree of the shortest roads, then more of the short ones, which lie in the towns. */
  private static List<int[]> chosen(RoadPoints points, int edges, Random random) {
    int nodes = points.x.length;
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (points.neighbours(a, b)) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> points.squared(pair[0], pair[1])));
    int[] part = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      part[node] = node;
    }
    List<int[]> tree = new ArrayList<>();
    List<int[]> others = new ArrayList<>();
    for (int[] pair : pairs) {
      int from = part[pair[0]];
      int to = part[pair[1]];
      (from == to ? others : tree).add(pair);
      for (int node = 0; node < nodes; node++) {
        part[node] = part[node] == from ? to : part[node];
      }
    }
    // Now and then a longer one is taken and a shorter one left out.
    others.removeIf(pair -> random.nextDouble() < 0.2);
    if (tree.size() + others.size() < edges) {
      throw new IllegalStateException("too few roads for " + edges + ": choose another seed");
    }
    tree.addAll(others.subList(0, edges - tree.size()));
    return tree;
  }

  private static String file(String name, int[] size, List<Road> roads, int sectionsPerRoute) {
    List<Road> required = roads.subList(0, size[2]);
    int load = required.stream().mapToInt(Road::cost).sum();
    int largest = required.stream().mapToInt(Road::cost).max().orElseThrow();
    int routes = size[2] / sectionsPerRoute;
    int capacity = Math.max(largest, load * 106 / 100 / routes);
    StringBuilder text = new StringBuilder();
    line(text, " NOMBRE : %s", name);
    line(text, " COMENTARIO : invented by EglLike");
    line(text, " VERTICES : %d", size[0]);
    line(text, " ARISTAS_REQ : %d", required.size());
    line(text, " ARISTAS_NOREQ : %d", roads.size() - required.size());
    line(text, " VEHICULOS : %d", (load + capacity - 1) / capacity);
    line(text, " CAPACIDAD : %d", capacity);
    line(text, " TIPO_COSTES_ARISTAS : EXPLICITOS");
    line(text, " COSTE_TOTAL_REQ : %d", load);
    line(text, " LISTA_ARISTAS_REQ :");
    for (Road road : required) {
      line(
          text,
          " ( %d, %d)   coste %d   demanda %d",
          road.from() + 1,
          road.to() + 1,
          road.cost(),
          road.cost());
    }
    line(text, " LISTA_ARISTAS_NOREQ :");
    for (Road road : roads.subList(size[2], roads.size())) {
      line(text, " ( %d, %d)   coste %d", road.from() + 1, road.to() + 1, road.cost());
    }
    line(text, " DEPOSITO :   1");
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
