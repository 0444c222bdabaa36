package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.agreement.Sato.OF_CITY;
import static yukiwatari.agreement.Sato.OF_PREFECTURE;
import static yukiwatari.agreement.Sato.OF_TOWN;
import static yukiwatari.agreement.Terms.CITY;
import static yukiwatari.agreement.Terms.PREFECTURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** The next season's agreement, made from this one's; today is 2023-01-20. */
@PostgisTest
@Transactional
class RenewalIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private Drafting drafting;
  @Autowired private Negotiation negotiation;
  @Autowired private Conclusion conclusion;
  @Autowired private AgreementCalendar calendar;
  @Autowired private BulkAgreements bulk;
  @Autowired private Conflicts conflicts;
  @Autowired private TestClock clock;
  private AgreementRows rows;

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
    rows = new AgreementRows(jdbc);
    clock.setToday(LocalDate.of(2023, 1, 20));
  }

  @Test
  void theNextSeasonBeginsWithTheSameItemsAndEntersBesideTheEndedOne() {
    AgreementRecord old = Terms.winter("第12号", 2022);
    bulk.load("test", List.of(old));
    AgreementId next =
        drafting.renew(old.id(), rows.version(old.id()), nextWinter("第12号"), OF_CITY);
    assertThat(rows.state(next)).isEqualTo("DRAFT");
    assertThat(rows.effective(next)).isEqualTo("{[2023-11-15,2024-04-01)}");
    assertThat(conflicts.find(next, PREFECTURE)).isEmpty();

    negotiation.propose(next, rows.version(next), OF_CITY);
    negotiation.consent(next, rows.version(next), OF_PREFECTURE);
    negotiation.consent(next, rows.version(next), OF_CITY);
    clock.setToday(LocalDate.of(2023, 11, 15));
    conclusion.conclude(
        next,
        rows.version(next),
        LocalDate.of(2023, 10, 1),
        Map.of(PREFECTURE, "道管第20号", CITY, "湊建第20号"),
        OF_CITY);
    calendar.follow();
    assertThat(rows.state(old.id())).isEqualTo("ENDED");
    assertThat(rows.state(next)).isEqualTo("IN_FORCE");
    assertThat(rows.binding(old.id())).isTrue();
    assertThat(rows.effective(old.id())).isEqualTo("{[2022-11-15,2023-04-01)}");
  }

  @Test
  void aRenewalLeavesOutRoadsThatAreGoneOrTransferred() {
    AgreementRecord old =
        Terms.winter(
            "第12号",
            2022,
            Terms.ploughing(SmallRegion.CITY_1, SmallRegion.CITY),
            Terms.ploughing(SmallRegion.CITY_2, SmallRegion.CITY),
            Terms.ploughing(SmallRegion.CITY_3, SmallRegion.CITY));
    bulk.load("test", List.of(old));
    jdbc.sql(
            "UPDATE road.section_version SET valid = daterange(lower(valid), '2023-07-01') WHERE section_id = :gone")
        .param("gone", SmallRegion.CITY_1)
        .update();
    jdbc.sql("UPDATE road.section_version SET administrator_id = :town WHERE section_id = :moved")
        .param("town", SmallRegion.TOWN)
        .param("moved", SmallRegion.CITY_2)
        .update();
    AgreementId next =
        drafting.renew(old.id(), rows.version(old.id()), nextWinter("第13号"), OF_PREFECTURE);
    assertThat(
            rows.one(
                "SELECT section_id FROM agreement.item WHERE agreement_id = :id", next, UUID.class))
        .isEqualTo(SmallRegion.CITY_3);
  }

  @Test
  void onlyWhatWasConcludedIsRenewedAndNotIntoItsOwnDays() {
    AgreementId open = drafting.create(fromFebruary("第20号"), OF_PREFECTURE);
    assertThatThrownBy(
            () -> drafting.renew(open, rows.version(open), nextWinter("第21号"), OF_PREFECTURE))
        .hasMessageContaining("agreement.renewState");
    AgreementRecord old = Terms.winter("第12号", 2022);
    bulk.load("test", List.of(old));
    assertThatThrownBy(
            () ->
                drafting.renew(
                    old.id(), rows.version(old.id()), fromFebruary("第13号"), OF_PREFECTURE))
        .hasMessage("agreement.renewOverlap [2023-04-01]");
    assertThatThrownBy(
            () -> drafting.renew(old.id(), rows.version(old.id()), nextWinter("第13号"), OF_TOWN))
        .hasMessageContaining("agreement.notParty");
  }

  private static AgreementTerms nextWinter(String number) {
    return Terms.exchange(number, new Period(LocalDate.of(2023, 11, 15), LocalDate.of(2024, 4, 1)));
  }

  private static AgreementTerms fromFebruary(String number) {
    return Terms.exchange(number, new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 4, 1)));
  }
}
