package yukiwatari.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Agreements that bind, written straight into the tables, for tests of what reads them. Every item
 * has an agreement of its own.
 *
 * <pre>
 * new BindingItems(jdbc).exchange(CITY_1, CITY, PREFECTURE).meters(850).effective("{[2022-11-15,2023-04-01)}").add();
 * </pre>
 */
public final class BindingItems {
  private final JdbcClient jdbc;
  private String kind = "EXCHANGE";
  private String workType = "PLOUGHING";
  private String part = "[1,3)";
  private String effective = "{[2022-11-15,2023-04-01)}";
  private String state = "IN_FORCE";
  private UUID section = SmallRegion.CITY_1;
  private UUID administrator = SmallRegion.CITY;
  private UUID performer = SmallRegion.PREFECTURE;
  private @Nullable BigDecimal meters;

  public BindingItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ploughing of both carriageways in the winter 2022/23 until said otherwise. */
  public BindingItems exchange(UUID ofSection, UUID administeredBy, UUID doneBy) {
    return like("EXCHANGE", "PLOUGHING", ofSection, administeredBy, doneBy);
  }

  /** Patrol of both carriageways. */
  public BindingItems patrol(UUID ofSection, UUID administeredBy, UUID doneBy) {
    return like("PATROL", "PATROL", ofSection, administeredBy, doneBy);
  }

  private BindingItems like(
      String newKind, String newWork, UUID ofSection, UUID administeredBy, UUID doneBy) {
    kind = newKind;
    workType = newWork;
    section = ofSection;
    administrator = administeredBy;
    performer = doneBy;
    return this;
  }

  public BindingItems work(String type) {
    workType = type;
    return this;
  }

  /** An int4range: {@code [1,2)} up, {@code [2,3)} down, {@code [3,5)} footways. */
  public BindingItems part(String range) {
    part = range;
    return this;
  }

  /** A datemultirange of half-open days. */
  public BindingItems effective(String days) {
    effective = days;
    return this;
  }

  /** Length as signed. */
  public BindingItems meters(double length) {
    meters = BigDecimal.valueOf(length);
    return this;
  }

  /** State of the agreement now: IN_FORCE, ENDED, SUPERSEDED … */
  public BindingItems state(String now) {
    state = now;
    return this;
  }

  /** Writes it; the settings stay for the next one. Returns the agreement. */
  public UUID add() {
    UUID agreement = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO agreement.agreement (id, number, title, kind, period_from, period_until, state, author_id, concluded_on, entered_on)
            VALUES (:id, '第' || left(:id::text, 8) || '号', '除雪等に関する協定', :kind, '2000-04-01', '2040-04-01', :state, :author, :day, :day)
            """)
        .param("id", agreement)
        .param("kind", kind)
        .param("state", state)
        .param("author", SmallRegion.PREFECTURE)
        .param("day", LocalDate.of(2000, 4, 1))
        .update();
    jdbc.sql(
            """
            INSERT INTO agreement.item (id, agreement_id, kind, section_id, work_type, part, administrator_id, performer_id, payer_id,
                                        agreed_length_m, effective, threshold_cm, finish_by, binding)
            VALUES (gen_random_uuid(), :agreement, :kind, :section, :work, :part::int4range, :administrator, :performer, :administrator,
                    :meters, :effective::datemultirange, 10, '07:00', true)
            """)
        .param("agreement", agreement)
        .param("kind", kind)
        .param("section", section)
        .param("work", workType)
        .param("part", part)
        .param("administrator", administrator)
        .param("performer", performer)
        .param("meters", meters)
        .param("effective", effective)
        .update();
    return agreement;
  }
}
