package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/** Hears how far an import is. */
interface ImportProgress {
  /** What an import does, in this order; the first three before a person decides. */
  enum Step {
    /** Counts rows. */
    READ,
    COMPARE,
    STORE,
    /** Counts statements. */
    WRITE,
    /** Counts sections under agreements. */
    MOVE,
    NETWORK
  }

  ImportProgress SILENT = (step, done, total) -> {};

  /**
   * @param done in the unit of the step
   * @param total null while it is not known
   */
  void at(Step step, long done, @Nullable Long total);
}
