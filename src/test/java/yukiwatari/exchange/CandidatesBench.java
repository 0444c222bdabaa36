package yukiwatari.exchange;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import yukiwatari.YukiwatariApplication;

/**
 * How long exchange candidates of a whole prefecture take: {@code CandidatesBench RUNS}, from the
 * database of SPRING_DATASOURCE_*. One line of a table for each run: reading, finding, both, found.
 */
public final class CandidatesBench {
  private static final FinderSettings SETTINGS = new FinderSettings(5_000, 50, 200, 1_000);

  private CandidatesBench() {}

  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(YukiwatariApplication.class)
            .web(WebApplicationType.NONE)
            .properties(
                "logging.level.root=error",
                "spring.main.banner-mode=off",
                "yukiwatari.demo=false",
                "yukiwatari.plan.enabled=false")
            .run()) {
      System.out.println(
          "| run | links | sections | read s | find s | both s | candidates | km | peak heap MB |");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (int run = 1; run <= Integer.parseInt(arguments[0]); run++) {
        run(run, context.getBean(RoadsReader.class));
      }
    }
  }

  private static void run(int number, RoadsReader reader) {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    RoadsOfDay roads = reader.read(false);
    long read = System.nanoTime();
    List<Found> found = CandidateFinder.find(roads.roads(), SETTINGS);
    long end = System.nanoTime();
    System.out.printf(
        "| %d | %d | %d | %.2f | %.2f | %.2f | %d | %.1f | %d |%n",
        number,
        roads.roads().links(),
        roads.sections().length,
        (read - start) / 1e9,
        (end - read) / 1e9,
        (end - start) / 1e9,
        found.size(),
        found.stream().mapToLong(Found::lengthCm).sum() / 1e5,
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }
}
