package yukiwatari.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yukiwatari.solver.HotPaths;

/** Time of each of the {@link HotPaths}. The default run is short: see ops/bench jmh. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class HotPathsBench {
  private final HotPaths paths = new HotPaths();

  @Benchmark
  public int join() {
    return paths.join();
  }

  @Benchmark
  public long insertion() {
    return paths.insertion();
  }

  @Benchmark
  public int splice() {
    return paths.splice();
  }

  @Benchmark
  public int cut() {
    return paths.cut();
  }

  @Benchmark
  public long iteration() {
    return paths.iteration();
  }

  @Benchmark
  public int way() {
    return paths.way();
  }

  @Benchmark
  public int wayWithTurns() {
    return paths.wayWithTurns();
  }
}
