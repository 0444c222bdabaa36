package yukiwatari.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a 別表 is.
 *
 * @param section null: there is none yet, one without a place will be made
 */
record Found(ScheduleRow row, How how, @Nullable KnownSection section) {
  /** How the section was found. */
  enum How {
    /** By its code. */
    CODE,
    /** By 起点 and 終点 of its route. */
    PLACES,
    /** The only one of its route that is as long. */
    LENGTH,
    /** The only one of its route. */
    ONLY,
    /** 位置未登録: it will be made. */
    NEW
  }
}
