package yukiwatari.solver;

/**
 * Ends what several threads do when the time is over. Only the thread that made it reads the clock:
 * stop rules may count the time of that thread.
 */
final class Halt {
  private final Pace pace;
  private final Thread reader = Thread.currentThread();
  private volatile boolean asked;

  Halt(Pace pace) {
    this.pace = pace;
  }

  boolean now() {
    if (!asked && Thread.currentThread() == reader && pace.over()) {
      asked = true;
    }
    return asked;
  }
}
