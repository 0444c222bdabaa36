package yukiwatari.stats;

/** What figures are divided by; the text of the database is the name. */
public enum Scope {
  ALL,
  MUNICIPALITY,
  /** 地域振興局, by the municipalities counted under it. */
  OFFICE,
  /** A municipality with a prefecture. */
  PAIR
}
