package yukiwatari.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import yukiwatari.YukiwatariApplication;
import yukiwatari.road.BulkRoads;
import yukiwatari.road.Networks;
import yukiwatari.road.RoadBatch;

/**
 * Measures how long roads take to be stored and made into a network, on the empty database that
 * SPRING_DATASOURCE_URL names: {@code ImportBench LINKS…}. Prints one line per step: what, seconds,
 * peak heap in MB.
 */
public final class ImportBench {
  private ImportBench() {}

  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(YukiwatariApplication.class)
            .properties("server.port=0", "logging.level.root=warn", "spring.main.banner-mode=off")
            .run()) {
      for (String links : arguments) {
        generated(context, Integer.parseInt(links));
      }
    }
  }

  private static void generated(ConfigurableApplicationContext context, int links) {
    RoadBatch batch = GridRoads.ofLinks(links);
    BulkRoads bulk = context.getBean(BulkRoads.class);
    Networks networks = context.getBean(Networks.class);
    LocalDate day = LocalDate.of(2023, 1, 20);
    measure(
        "store",
        () -> {
          bulk.load(batch);
          return batch.versions().size() + " sections";
        });
    measure("network", () -> networks.rebuild(day).report());
    measure("network again", () -> networks.rebuild(day).report());
  }

  private static void measure(String what, Supplier<Object> work) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    Object result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    long peakBytes =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "%-14s %7.2f s  peak heap %5d MB  %s%n", what, seconds, peakBytes >> 20, result);
  }
}
