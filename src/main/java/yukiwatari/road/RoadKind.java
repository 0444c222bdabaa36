package yukiwatari.road;

/** Kinds of road by law or use; the text of the database is the name. */
public enum RoadKind {
  /** 直轄国道: run by the state. */
  NATIONAL_STATE,
  /** 補助国道: run by the prefecture or a designated city. */
  NATIONAL,
  /** 主要地方道 */
  PRINCIPAL,
  /** 一般都道府県道 */
  PREFECTURAL,
  /** 1級市町村道 */
  MUNICIPAL_1,
  /** 2級市町村道 */
  MUNICIPAL_2,
  /** その他市町村道 */
  MUNICIPAL_OTHER,
  /** 農道 */
  FARM,
  /** 林道 */
  FOREST,
  /** 私道 */
  PRIVATE,
  UNKNOWN
}
