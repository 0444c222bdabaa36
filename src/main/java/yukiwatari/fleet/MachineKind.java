package yukiwatari.fleet;

/** Kinds of machine; the text of the database is the name. */
public enum MachineKind {
  /** 除雪グレーダ */
  GRADER,
  /** 除雪ドーザ */
  WHEEL_DOZER,
  /** 除雪トラック */
  PLOUGH_TRUCK,
  /** ロータリ除雪車 */
  ROTARY_BLOWER,
  /** 小型除雪車, for footways */
  SMALL_MACHINE,
  /** 凍結防止剤散布車 */
  SPREADER,
  /** パトロールカー */
  PATROL_CAR;

  /** Clears fresh snow from a carriageway. */
  public boolean isPlough() {
    return this == GRADER || this == WHEEL_DOZER || this == PLOUGH_TRUCK;
  }
}
