package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two sides of a programme. */
public enum Side {
  PREFECTURE,
  MUNICIPALITY;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
