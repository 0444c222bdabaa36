package yukiwatari.road;

/** Kinds of structure 構造物; the text of the database is the name. */
public enum StructureKind {
  /** 橋梁 */
  BRIDGE,
  /** 法面 */
  SLOPE,
  /** トンネル */
  TUNNEL,
  /** 函渠 */
  CULVERT,
  /** スノーシェッド */
  SNOW_SHED,
  OTHER
}
