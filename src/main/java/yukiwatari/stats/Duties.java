package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the asker's organisation, or the asker's crew, has to patrol and to clear on a day. Never
 * prices. When a section is next due is not told: nothing records yet when it was last done.
 *
 * @param crew the asker's; null: the whole organisation's
 * @param totalSections as many as there are; {@code sections} may hold fewer
 * @param totals over all sections, kinds without work left out
 * @param groups work districts first, then agreements
 * @param next the first later day with work; told only when there is none on {@code day}, null also
 *     when none is known
 */
record Duties(
    LocalDate day,
    @Nullable String crew,
    int totalSections,
    List<Total> totals,
    List<Group> groups,
    List<Section> sections,
    @Nullable LocalDate next) {

  /**
   * @param sections different ones
   * @param meters each section once, whatever its work types and parts; null: no length is known
   * @param lacking sections without a known length, not in {@code meters}
   */
  record Total(DutyKind kind, int sections, @Nullable BigDecimal meters, int lacking) {}

  /**
   * Why it is the asker's: a work district or an agreement.
   *
   * @param basis DISTRICT or AGREEMENT
   * @param number code of the district, number of the agreement
   * @param name of the district, title of the agreement
   * @param orderer whose district it is; null for an agreement
   */
  record Group(
      UUID id,
      String basis,
      String number,
      String name,
      @Nullable String orderer,
      List<Total> totals) {}

  /**
   * @param geometry GeoJSON in EPSG:4326, simplified to about 4 m; null: not registered 位置未登録
   */
  record Section(
      UUID id,
      String name,
      String kind,
      String routeNumber,
      String code,
      Administrator administrator,
      @JsonRawValue @Nullable String geometry,
      List<Duty> duties) {}

  /** The road administrator 道路管理者, to be called when something is wrong with the road. */
  record Administrator(UUID id, String name, @Nullable String phone) {}

  /**
   * One work type on one part under one rule.
   *
   * @param part CARRIAGEWAY, UP, DOWN, FOOTWAYS, LEFT_FOOTWAY or RIGHT_FOOTWAY
   * @param group {@link Group#id}
   * @param meters null when not known
   * @param length which length {@code meters} is: AGREED, CLEARED, OFFICIAL or GIS
   * @param finishBy 07:00
   */
  record Duty(
      String workType,
      DutyKind kind,
      String part,
      UUID group,
      @Nullable BigDecimal meters,
      @Nullable String length,
      @Nullable Integer thresholdCm,
      @Nullable String finishBy,
      @Nullable String frequency) {}
}
