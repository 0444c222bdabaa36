package yukiwatari.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A row of a 別表 that is not taken.
 *
 * @param code {@code schedule.refusal.<code>} in messages/schedule.properties is its sentence
 */
record RowRefusal(long row, @Nullable String field, @Nullable String value, String code) {
  /** Why, while a row is read. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable String field;
    private final transient @Nullable String value;
    private final String code;

    Refused(@Nullable String field, @Nullable String value, String code) {
      super(code);
      this.field = field;
      this.value = value;
      this.code = code;
    }

    RowRefusal of(long row) {
      return new RowRefusal(row, field, value, code);
    }
  }
}
