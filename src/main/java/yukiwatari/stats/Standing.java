package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonValue;

/** How firm the figures of a year are. */
public enum Standing {
  /** 速報値: counted now; they follow the agreements until the year is closed. */
  PROVISIONAL("provisional"),
  /** 確定値: frozen by a manager. */
  CLOSED("closed"),
  /** 訂正後: what a closed year's ordinary items would give now, where that differs. */
  CORRECTED("corrected"),
  /** 集計値のみ: no items, only totals with their source. */
  TOTALS_ONLY("totalsOnly");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }
}
