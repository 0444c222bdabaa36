package yukiwatari.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A solver in a process of its own. It is given a file, its budget of CPU seconds and a cost below
 * which there is nothing to find, ends by itself at either, and tells its plans by lines.
 *
 * @param name as the table calls it
 * @param command to which file, seconds and cost are added
 */
record PeerProcess(String name, List<String> command) {
  /**
   * A better plan.
   *
   * @param cpuMillis of the process when it was told
   * @param claimed cost by the solver's own word
   * @param routes services of each route in order
   */
  record Found(long cpuMillis, long claimed, List<List<Integer>> routes) {
    /**
     * Reads "found CPU_MILLIS COST 3,1,2;5,4".
     *
     * @throws IllegalArgumentException with the line when it is none
     */
    static Found parse(String line) {
      try {
        String[] cells = line.split(" ", -1);
        if (cells.length != 4 || !cells[0].equals("found")) {
          throw new IllegalArgumentException("not four cells");
        }
        List<List<Integer>> routes = new ArrayList<>();
        for (String route : cells[3].split(";", -1)) {
          routes.add(Arrays.stream(route.split(",", -1)).map(Integer::valueOf).toList());
        }
        return new Found(Long.parseLong(cells[1]), Long.parseLong(cells[2]), routes);
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException("no plan in the line \"" + line + "\"", wrong);
      }
    }
  }

  /** The solver called NAME in the system property {@code peer.NAME}: cells separated by "|". */
  static PeerProcess named(String name) {
    String command = System.getProperty("peer." + name);
    if (command == null) {
      throw new IllegalArgumentException(
          "no solver " + name + "; there are engine, ortools, jsprit and timefold");
    }
    return new PeerProcess(name, List.of(command.split("\\|", -1)));
  }

  /**
   * Runs it to its end.
   *
   * @param target a plan of this cost ends it
   * @param folder for its log and, while it runs, its temporary files
   * @return its plans in the order of finding
   * @throws IllegalStateException with the log's place when it fails or tells something else
   */
  List<Found> run(Path file, double seconds, long target, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve(name + ".log");
    Path temporary = Files.createTempDirectory(folder, name);
    List<String> line = new ArrayList<>(command);
    line.add(file.toString());
    line.add(String.valueOf(seconds));
    line.add(String.valueOf(target));
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
    // The native parts of OR-Tools are unpacked there and would be left behind.
    builder.environment().put("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + temporary + "\"");
    Process process = builder.start();
    List<Found> found = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String told = lines.readLine(); told != null; told = lines.readLine()) {
        found.add(Found.parse(told));
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(name + " ended with " + status + "; see " + log);
      }
    } finally {
      process.destroyForcibly();
      FileSystemUtils.deleteRecursively(temporary);
    }
    return found;
  }
}
