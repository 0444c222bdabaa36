package yukiwatari.road;

/** Hears how far an import is. */
interface ImportProgress {
  /** What an import does, in this order. */
  enum Step {
    READ,
    COMPARE,
    STORE
  }

  ImportProgress SILENT = (step, done) -> {};

  /**
   * @param done rows so far
   */
  void at(Step step, long done);
}
