package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import yukiwatari.http.Problem;

/** What authorities do for each other under agreements; the text of the database is the name. */
public enum Programme {
  /** 県による市町村道のパトロール */
  PATROL,
  /** 交換除雪 */
  EXCHANGE;

  /**
   * @throws Problem 400 for any other word
   */
  public static Programme parse(String word) {
    for (Programme programme : values()) {
      if (programme.word().equals(word)) {
        return programme;
      }
    }
    throw Problem.badInput("statistics.programme", word);
  }

  /** As addresses and answers name it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
