package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and why.
 *
 * @param file as the person named it, with the layer where there are several
 * @param row as in {@link SourceFeature#row}
 * @param field null when it is the row as a whole
 * @param value as the file has it; null when there is none
 */
record Refusal(
    String file, long row, @Nullable String field, @Nullable String value, RefusalCode code) {
  private static final int LONGEST_VALUE = 200;

  Refusal {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }
}
