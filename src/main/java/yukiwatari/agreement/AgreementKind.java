package yukiwatari.agreement;

/** What an agreement is about; the text of the database is the name. */
public enum AgreementKind {
  /** パトロールの一体化 */
  PATROL,
  /** 交換除雪 */
  EXCHANGE,
  /** 事務の委託 */
  ENTRUSTED,
  /** 災害時等の応急対応 */
  EMERGENCY,
  /** 応援: beside the standing performer, so outside the rule of one performer. */
  SUPPORT
}
