package yukiwatari.peers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An instance as every peer is given it: services of one or two modes (directions) and the shortest
 * ways between modes, so that no peer pays for finding them. One depot, vehicles all alike.
 *
 * <p>The file is a row of big-endian ints: services, capacity, vehicles; per service its demand and
 * number of modes; per mode its work; and the ways, row by row, the depot as the last mode.
 */
final class Streets {
  final int services;
  final int capacity;

  /** As many as a free fleet needs and some to spare. */
  final int vehicles;

  /** By service. */
  final int[] demand;

  /** By service; its modes end before firstMode[service + 1]. */
  final int[] firstMode;

  /** By mode. */
  final int[] work;

  /** From the exit of a mode to the entry of another; the last is the depot. */
  final int[][] ways;

  /** The depot's place in {@link #ways}. */
  final int depot;

  private Streets(DataInputStream in) throws IOException {
    services = in.readInt();
    capacity = in.readInt();
    vehicles = in.readInt();
    demand = new int[services];
    firstMode = new int[services + 1];
    for (int s = 0; s < services; s++) {
      demand[s] = in.readInt();
      firstMode[s + 1] = firstMode[s] + in.readInt();
    }
    depot = firstMode[services];
    work = new int[depot];
    for (int m = 0; m < depot; m++) {
      work[m] = in.readInt();
    }
    ways = new int[depot + 1][depot + 1];
    for (int[] row : ways) {
      for (int m = 0; m <= depot; m++) {
        row[m] = in.readInt();
      }
    }
  }

  static Streets read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return new Streets(in);
    }
  }

  /**
   * Cost of serving in this order, each service in the direction that makes the whole cheapest
   * (Vidal 2017): a shortest path through the modes.
   */
  long cost(int[] order, int length) {
    long least = 0;
    long cheapA = 0;
    long cheapB = 0;
    int before = -1;
    for (int i = 0; i < length; i++) {
      int mode = firstMode[order[i]];
      boolean two = firstMode[order[i] + 1] - mode > 1;
      long toA = work[mode] + reach(before, cheapA, cheapB, mode);
      long toB = two ? work[mode + 1] + reach(before, cheapA, cheapB, mode + 1) : toA;
      cheapA = toA;
      cheapB = toB;
      before = order[i];
    }
    if (length > 0) {
      least = reach(before, cheapA, cheapB, depot);
    }
    return least;
  }

  private long reach(int before, long cheapA, long cheapB, int mode) {
    if (before < 0) {
      return ways[depot][mode];
    }
    int from = firstMode[before];
    long least = cheapA + ways[from][mode];
    return firstMode[before + 1] - from > 1
        ? Math.min(least, cheapB + ways[from + 1][mode])
        : least;
  }
}
