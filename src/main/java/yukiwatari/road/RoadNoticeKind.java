package yukiwatari.road;

/** What a notice 告示 says of a road; the text of the database is the name. */
enum RoadNoticeKind {
  /** 認定 */
  DESIGNATED,
  /** 区域変更 */
  AREA_CHANGED,
  /** 供用開始 */
  OPENED,
  /** 廃止: the section ends. */
  ABOLISHED,
  /** 移管: a new section of another administrator follows it. */
  TRANSFERRED
}
