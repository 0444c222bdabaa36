package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.PeerStreets;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;

/**
 * One instance, prepared for every solver: its files, its proven minimum, at which a run ends, and
 * the judge who counts all plans.
 */
final class PeerTrial {
  private final BenchInstance instance;
  private final KnownCosts.Known known;
  private final List<Double> marks;
  private final Path scratch;
  private final Path text;
  private final Path streets;
  private final PeerStreets judge;
  private final long target;

  /**
   * @param marks CPU seconds after which plans are read, rising
   * @param scratch folder for the files and the solvers' logs
   */
  PeerTrial(BenchInstance instance, KnownCosts.Known known, List<Double> marks, Path scratch)
      throws IOException {
    this.instance = instance;
    this.known = known;
    this.marks = marks;
    this.scratch = scratch;
    Problem problem = instance.problem(1);
    this.judge = new PeerStreets(problem);
    this.target = ProvenBound.of(problem, longest());
    this.text = Files.writeString(scratch.resolve("problem.txt"), ProblemText.write(problem));
    this.streets = scratch.resolve("streets.bin");
    judge.write(streets);
  }

  /** One run for the longest of the marks, read at each of them. */
  List<PeerRun> oneRun(PeerProcess solver) throws IOException, InterruptedException {
    List<PeerProcess.Found> found = run(solver, longest());
    List<PeerRun> readings = new ArrayList<>();
    for (double mark : marks) {
      readings.add(reading(solver.name(), mark, at(found, mark)));
    }
    return readings;
  }

  /** A run for each mark, which is told that it has just so long. */
  List<PeerRun> ownRuns(PeerProcess solver, String name) throws IOException, InterruptedException {
    List<PeerRun> readings = new ArrayList<>();
    for (double mark : marks) {
      readings.add(reading(name, mark, at(run(solver, mark), mark)));
    }
    return readings;
  }

  private double longest() {
    return marks.get(marks.size() - 1);
  }

  private List<PeerProcess.Found> run(PeerProcess solver, double seconds)
      throws IOException, InterruptedException {
    Path file = solver.name().equals(PeersBench.ENGINE) ? text : streets;
    return solver.run(file, seconds, target, scratch);
  }

  /** The last plan told before the mark. */
  private static PeerProcess.@Nullable Found at(List<PeerProcess.Found> found, double mark) {
    PeerProcess.Found last = null;
    for (PeerProcess.Found plan : found) {
      last = plan.cpuMillis() <= mark * 1000 ? plan : last;
    }
    return last;
  }

  private PeerRun reading(String solver, double mark, PeerProcess.@Nullable Found plan) {
    Long bestKnown = known.bestKnown();
    if (plan == null) {
      return new PeerRun(instance.name(), solver, mark, null, bestKnown, null, null);
    }
    long cost = judge.cost(plan.routes());
    return new PeerRun(
        instance.name(),
        solver,
        mark,
        cost,
        bestKnown,
        known.gapPercent(cost),
        plan.routes().size());
  }
}
