package yukiwatari.agreement;

import org.springframework.context.MessageSourceResolvable;

/** A kind of work on a road; the text of the database is the name. */
public enum WorkType implements MessageSourceResolvable {
  /** 新雪除雪 */
  PLOUGHING,
  /** 路面整正 */
  LEVELLING,
  /** 圧雪処理 */
  PACKED_SNOW,
  /** 拡幅除雪 */
  WIDENING,
  /** 運搬排雪 */
  HAUL_AWAY,
  /** 凍結防止剤散布 */
  DE_ICING,
  /** 春山除雪 */
  SPRING_CLEARING,
  /** 歩道除雪 */
  FOOTWAY_CLEARING,
  /** 定期パトロール */
  PATROL,
  /** 軽微な応急対応 */
  MINOR_REPAIR,
  /** 橋梁の維持・補修の技術支援 */
  BRIDGE_SUPPORT,
  /** 道路法面の危険箇所の技術支援 */
  SLOPE_SUPPORT;

  /** Key of its name in messages/agreement.properties. */
  @Override
  public String[] getCodes() {
    return new String[] {"agreement.work." + name()};
  }
}
