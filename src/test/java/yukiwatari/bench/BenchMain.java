package yukiwatari.bench;

import java.io.IOException;

/** A bench as a command: what is wrong with its arguments ends it with one line and status 2. */
public interface BenchMain {
  void run() throws IOException, InterruptedException;

  static void main(BenchMain bench) throws IOException, InterruptedException {
    try {
      bench.run();
    } catch (IllegalArgumentException wrong) {
      System.err.println("yukiwatari: " + wrong.getMessage());
      System.exit(2);
    }
  }
}
