package yukiwatari;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.PostgisTest;

/** What must hold of the database as a whole. */
@PostgisTest
class MigrationIT {
  /** Derived, bulk, bookkeeping and append-only tables; audited once per batch or not at all. */
  private static final List<String> NOT_AUDITED_BY_ROW =
      List.of(
          "account.audit_entry",
          "account.login_failure",
          "account.spring_session",
          "account.spring_session_attributes",
          "agreement.revision",
          "agreement.step",
          "agreement.year_revision",
          "exchange.candidate",
          "exchange.candidate_section",
          "exchange.finding",
          "fleet.district_section",
          "http.blob",
          "http.blob_piece",
          "http.idempotent_answer",
          "http.progress",
          "road.import_area",
          "road.import_other_way",
          "plan.leg",
          "plan.problem",
          "plan.route",
          "plan.run",
          "plan.scheduled_task",
          "plan.transfer",
          "plan.unserved",
          "road.import_refusal",
          "road.import_section",
          "road.import_succession",
          "road.jurisdiction",
          "road.link",
          "road.network_version",
          "road.node",
          "road.other_way",
          "road.revision",
          "road.section",
          "road.section_link",
          "road.section_version",
          "road.upload",
          "stats.closed_figure");

  @Autowired private JdbcClient jdbc;

  @Test
  void everyTableIsAuditedOrNamedAsDerived() {
    List<String> unaudited =
        jdbc.sql(
                """
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'flyway', 'published')
                   AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'audit')
                 ORDER BY 1
                """)
            .query(String.class)
            .list();
    assertThat(unaudited).containsExactlyInAnyOrderElementsOf(NOT_AUDITED_BY_ROW);
  }

  @Test
  void theAuditTrailCannotBeChanged() {
    jdbc.sql("SELECT account.audit_batch('test', '{}'::jsonb)").query().singleRow();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM account.audit_entry").update())
        .hasMessageContaining("append-only");
  }
}
