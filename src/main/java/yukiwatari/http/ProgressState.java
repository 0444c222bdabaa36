package yukiwatari.http;

/** How far long-running work is; the text of the database is the name. */
public enum ProgressState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  STOPPED;

  public boolean isOver() {
    return this == DONE || this == FAILED || this == STOPPED;
  }
}
