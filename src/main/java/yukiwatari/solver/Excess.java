package yukiwatari.solver;

/** Load above the capacities and time above the shifts, of all routes together. */
final class Excess {
  private long load;
  private long millis;
  private long savedLoad;
  private long savedMillis;

  long load() {
    return load;
  }

  long millis() {
    return millis;
  }

  /** Adds amounts that may be below their limits and then count 0; sign 1, or -1 to take out. */
  void add(long aboveCapacity, long aboveShift, int sign) {
    load += sign * Math.max(0, aboveCapacity);
    millis += sign * Math.max(0, aboveShift);
  }

  void save() {
    savedLoad = load;
    savedMillis = millis;
  }

  /** Returns to the last save. */
  void restore() {
    load = savedLoad;
    millis = savedMillis;
  }
}
