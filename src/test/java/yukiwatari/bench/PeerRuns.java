package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The readings of a bench in its JSON file, written anew after every solver, so that a bench of
 * many hours can be stopped and continued.
 */
final class PeerRuns {
  private final @Nullable Path file;
  private final List<PeerRun> all = new ArrayList<>();

  private PeerRuns(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Nothing yet; a file of that name is written over.
   *
   * @param file null = kept only in memory
   */
  static PeerRuns fresh(@Nullable Path file) {
    return new PeerRuns(file);
  }

  /**
   * With what the file holds, if there is one.
   *
   * @param again solvers to be measured anew
   */
  static PeerRuns continued(Path file, Set<String> again) throws IOException {
    PeerRuns runs = new PeerRuns(file);
    if (Files.exists(file)) {
      for (PeerRun run : JsonMapper.shared().readValue(Files.readString(file), PeerRun[].class)) {
        if (!again.contains(run.solver())) {
          runs.all.add(run);
        }
      }
    }
    return runs;
  }

  /**
   * @return by mark; null when a mark is missing
   */
  @Nullable List<PeerRun> find(String instance, String solver, List<Double> marks) {
    List<PeerRun> found =
        all.stream()
            .filter(run -> run.instance().equals(instance) && run.solver().equals(solver))
            .filter(run -> marks.contains(run.seconds()))
            .toList();
    return found.stream().map(PeerRun::seconds).toList().equals(marks) ? found : null;
  }

  void add(List<PeerRun> runs) {
    all.addAll(runs);
    if (file != null) {
      JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file, all);
    }
  }
}
