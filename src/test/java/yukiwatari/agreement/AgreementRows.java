package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.http.NewId;
import yukiwatari.support.SmallRegion;

/**
 * Rows as a test of the database's own rules needs them, written and read around the application.
 */
final class AgreementRows {
  /** Both carriageways. */
  static final String BOTH = "[1,3)";

  private final JdbcClient jdbc;

  AgreementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An exchange between prefecture and city for the winter 2022/23, in force. */
  UUID inForce(String number) {
    return agreement(number, "EXCHANGE", "IN_FORCE", null);
  }

  UUID agreement(String number, String kind, String state, @Nullable UUID supersedes) {
    UUID id = NewId.next();
    boolean concluded = !state.equals("DRAFT");
    jdbc.sql(
            """
            INSERT INTO agreement.agreement (id, number, title, kind, period_from, period_until, state, author_id, supersedes_id,
                                             concluded_on, entered_on)
            VALUES (:id, :number, '除雪の交換に関する協定', :kind, '2022-11-15', '2023-04-01', :state, :author, :supersedes, :day, :day)
            """)
        .param("id", id)
        .param("number", number)
        .param("kind", kind)
        .param("state", state)
        .param("author", SmallRegion.PREFECTURE)
        .param("supersedes", supersedes)
        .param("day", concluded ? LocalDate.of(2022, 11, 15) : null)
        .update();
    return id;
  }

  /** Prefecture and city. */
  void parties(UUID agreement) {
    jdbc.sql(
            """
            INSERT INTO agreement.party (id, agreement_id, organisation_id)
            SELECT gen_random_uuid(), :agreement, unnest(:organisations)
            """)
        .param("agreement", agreement)
        .param("organisations", new UUID[] {SmallRegion.PREFECTURE, SmallRegion.CITY})
        .update();
  }

  /** Ploughing of CITY_1 by the prefecture. */
  UUID ploughing(UUID agreement, String part, String effective, boolean binding) {
    return item(agreement, SmallRegion.CITY_1, "PLOUGHING", part, effective, binding);
  }

  /** A bridge of 40 m. */
  UUID bridge(UUID section) {
    UUID id = NewId.next();
    jdbc.sql(
            """
            INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m) VALUES (:id, :section, 'BRIDGE', '湊大橋', 100, 140)
            """)
        .param("id", id)
        .param("section", section)
        .update();
    return id;
  }

  /** A binding item about a structure of the city, done by the prefecture. */
  void ofStructure(UUID agreement, UUID structure, String work, String effective) {
    UUID item = item(agreement, SmallRegion.CITY_1, work, BOTH, effective, false);
    jdbc.sql(
            "UPDATE agreement.item SET section_id = NULL, structure_id = :structure, binding = true WHERE id = :id")
        .param("structure", structure)
        .param("id", item)
        .update();
  }

  UUID item(
      UUID agreement, UUID section, String work, String part, String effective, boolean binding) {
    UUID id = NewId.next();
    jdbc.sql(
            """
            INSERT INTO agreement.item (id, agreement_id, kind, section_id, work_type, part, administrator_id, performer_id, payer_id,
                                        agreed_length_m, effective, binding)
            SELECT :id, a.id, a.kind, :section, :work, :part::int4range, :city, :prefecture, :city, 850, :effective::datemultirange, :binding
              FROM agreement.agreement a WHERE a.id = :agreement
            """)
        .param("id", id)
        .param("agreement", agreement)
        .param("section", section)
        .param("work", work)
        .param("part", part)
        .param("city", SmallRegion.CITY)
        .param("prefecture", SmallRegion.PREFECTURE)
        .param("effective", effective)
        .param("binding", binding)
        .update();
    return id;
  }

  int version(AgreementId id) {
    return one("SELECT version FROM agreement.agreement WHERE id = :id", id, Integer.class);
  }

  String state(AgreementId id) {
    return one("SELECT state FROM agreement.agreement WHERE id = :id", id, String.class);
  }

  /** Whether all of its items bind. */
  boolean binding(AgreementId id) {
    return one(
        "SELECT bool_and(binding) FROM agreement.item WHERE agreement_id = :id", id, Boolean.class);
  }

  /** Of its only item. */
  String effective(AgreementId id) {
    return one(
        "SELECT effective::text FROM agreement.item WHERE agreement_id = :id", id, String.class);
  }

  /** State, day and person of each step. */
  List<String> steps(AgreementId id) {
    return jdbc.sql(
            "SELECT to_state || ' ' || on_day || ' ' || coalesce(actor_name, '-') FROM agreement.step WHERE agreement_id = :id ORDER BY id")
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  /** A value that the database gives for the agreement {@code :id}. */
  <T> T one(String sql, AgreementId id, Class<T> type) {
    return jdbc.sql(sql).param("id", id.value()).query(type).single();
  }
}
