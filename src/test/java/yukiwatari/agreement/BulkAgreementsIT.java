package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Old registers and demonstration data come in with the state that the day gives them. */
@PostgisTest
@Transactional
class BulkAgreementsIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private BulkAgreements bulk;

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void thisWinterIsInForceLastWinterHasEndedNextWinterIsConcluded() {
    bulk.load(
        "test",
        List.of(Terms.winter("第1号", 2021), Terms.winter("第2号", 2022), Terms.winter("第3号", 2023)));

    assertThat(
            jdbc.sql(
                    """
                    SELECT a.number || ' ' || a.state || ' ' || i.binding || ' ' || i.effective || ' ' || (i.route_id IS NOT NULL)
                      FROM agreement.agreement a JOIN agreement.item i ON i.agreement_id = a.id ORDER BY a.number
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "第1号 ENDED true {[2021-11-15,2022-04-01)} true",
            "第2号 IN_FORCE true {[2022-11-15,2023-04-01)} true",
            "第3号 CONCLUDED false {[2023-11-15,2024-04-01)} true");
    assertThat(
            jdbc.sql(
                    """
                    SELECT string_agg(s.to_state || ' ' || s.on_day, ', ' ORDER BY s.id) FROM agreement.step s
                      JOIN agreement.agreement a ON a.id = s.agreement_id WHERE a.number = '第1号'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("CONCLUDED 2021-10-20, IN_FORCE 2021-11-15, ENDED 2022-04-01");
  }

  @Test
  void isAuditedOnce() {
    bulk.load("demonstration", List.of(Terms.winter("第1号", 2022)));

    assertThat(
            jdbc.sql(
                    "SELECT operation || ' ' || (new_row ->> 'source') || ' ' || (new_row ->> 'items') FROM account.audit_entry WHERE table_name LIKE 'agreement.%'")
                .query(String.class)
                .list())
        .containsExactly("B demonstration 1");
    jdbc.sql("UPDATE agreement.agreement SET remark = '改'").update();
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM account.audit_entry WHERE table_name = 'agreement.agreement' AND operation = 'U'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void refusesTwoPerformersAtOnce() {
    assertThatThrownBy(
            () -> bulk.load("test", List.of(Terms.winter("第1号", 2022), Terms.winter("第2号", 2022))))
        .hasMessageContaining("one_performer");
  }

  @Test
  void refusesAnItemThatNamesAStranger() {
    assertThatThrownBy(
            () -> Terms.winter("第1号", 2022, Terms.ploughing(SmallRegion.TOWN_1, SmallRegion.TOWN)))
        .hasMessageContaining("第1号")
        .hasMessageContaining("names others");
  }

  @Test
  void aLaterWordAboutAYearReplacesTheEarlier() {
    OrganisationId prefecture = new OrganisationId(SmallRegion.PREFECTURE);
    bulk.record(
        List.of(
            new ProgrammeYear(
                ProgrammeYear.Programme.EXCHANGE,
                prefecture,
                2011,
                ProgrammeYear.Status.NOT_RECORDED,
                null)));
    bulk.record(
        List.of(
            new ProgrammeYear(
                ProgrammeYear.Programme.EXCHANGE,
                prefecture,
                2011,
                ProgrammeYear.Status.RECORDED,
                "議会資料")));

    assertThat(
            jdbc.sql("SELECT fiscal_year || status || note FROM published.programme_year")
                .query(String.class)
                .list())
        .containsExactly("2011RECORDED議会資料");
  }

  @Test
  void onlyTheStatesThatBoundArePublished() {
    bulk.load("test", List.of(Terms.winter("第2号", 2022), Terms.winter("第3号", 2023)));

    assertThat(jdbc.sql("SELECT number FROM published.agreement").query(String.class).list())
        .containsExactly("第2号");
    assertThat(
            jdbc.sql("SELECT count(*) FROM published.binding_item").query(Integer.class).single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("SELECT entered_on FROM published.agreement").query(LocalDate.class).single())
        .isEqualTo("2022-11-15");
  }
}
