package yukiwatari.agreement;

/** What happened to an agreement, for its history; the text of the database is the name. */
enum StepKind {
  /** 案を作成 */
  DRAFT,
  /** 内容を変更, while it is negotiated: it voids the consents */
  EDIT,
  PROPOSE,
  /** 差戻し */
  RETURN,
  WITHDRAW,
  /** 実務合意 of one side */
  CONSENT,
  CONCLUDE,
  /** The signed document of one side has come. */
  ATTACH,
  /** 発効 */
  ENTER,
  /** 中途終了 is decided; on its day it ends */
  TERMINATE,
  /** Its last day is over. */
  END,
  /** Another agreement takes its place. */
  GIVE_WAY
}
