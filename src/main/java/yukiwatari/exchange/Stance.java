package yukiwatari.exchange;

/** What an organisation says to exchanging a section; the text of the database is the name. */
public enum Stance {
  /** 依頼したい: the administrator would have the other do it. */
  REQUEST,
  /** 引き受け可: the other would do it. */
  ACCEPT,
  /** 不可: not to be exchanged, says either. */
  REFUSE
}
