package yukiwatari.road;

/** How a section came from another; the text of the database is the name. */
public enum LineageChange {
  SPLIT,
  MERGE,
  RENUMBERED,
  /** 移管: another administrator. */
  TRANSFERRED,
  /** 廃止: without successor. */
  ABOLISHED
}
