package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a programme's fiscal year; the text of the database is the name. */
public enum YearStatus {
  RECORDED("recorded"),
  /** 開始前 */
  BEFORE_START("beforeStart"),
  /** データなし: never shown as 0. */
  NOT_RECORDED("notRecorded");

  private final String word;

  YearStatus(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }
}
