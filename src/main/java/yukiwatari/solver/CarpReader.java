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
 * Reads the published capacitated arc-routing instances (CARPLIB .dat files, in Spanish) as a
 * {@link DraftProblem}.
 *
 * <p>Traps: the files are ISO-8859-1; "( 1, 2)" and "(1,2)" both occur; the last line may have no
 * line end; parallel edges are kept, so that driving takes the cheaper one and each is served at
 * its own cost; a listed edge without demand is not served; the number after COMENTARIO is an old
 * bound and is not read.
 */
public final class CarpReader {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final DraftProblem draft = new DraftProblem();

  private CarpReader() {}

  /**
   * @param depots 1 = the file's depot; 2 = nodes 1 and n; D of three or more = node 1 and the
   *     nodes d·⌊n/(D−1)⌋ for d = 1..D−1 (Kansou and Yassine 2009). A route returns to its own
   *     depot
   * @throws IllegalArgumentException with file, line number and line when it is not understood
   */
  public static Problem read(Path file, int depots) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    CarpReader reader = new CarpReader();
    for (int i = 0; i < lines.size(); i++) {
      try {
        reader.line(lines.get(i).strip().toUpperCase(Locale.ROOT));
      } catch (RuntimeException problem) {
        throw new IllegalArgumentException(
            file + " line " + (i + 1) + " is not understood: " + lines.get(i), problem);
      }
    }
    return new InstanceFile(file).problem(() -> reader.draft.problem(depots));
  }

  private void line(String line) {
    if (line.startsWith("(")) {
      edge(line);
    } else if (line.startsWith("VERTICES")) {
      draft.nodes = onlyNumber(line);
    } else if (line.startsWith("VEHICULOS")) {
      draft.vehicles = onlyNumber(line);
    } else if (line.startsWith("CAPACIDAD")) {
      draft.capacity = onlyNumber(line);
    } else if (line.startsWith("DEPOSITO")) {
      draft.depot = onlyNumber(line) - 1;
    }
  }

  /** "( from, to) coste C demanda D"; without demand the edge is only driven over. */
  private void edge(String line) {
    List<Integer> numbers = numbers(line);
    int demand = line.contains("DEMANDA") ? numbers.get(3) : 0;
    int from = numbers.get(0) - 1;
    int to = numbers.get(1) - 1;
    if (demand > 0) {
      draft.requiredLink(from, to, numbers.get(2), true, demand);
    } else {
      draft.link(from, to, numbers.get(2), true);
    }
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
}
