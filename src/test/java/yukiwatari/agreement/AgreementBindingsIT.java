package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.road.SectionBindings;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionShare;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/**
 * A newer road file changes sections on 2023-01-10, in the middle of a winter under agreement. The
 * region's other sections stand for the successors.
 */
@PostgisTest
@Transactional
class AgreementBindingsIT {
  private static final LocalDate ON = LocalDate.of(2023, 1, 10);
  private static final SectionId CITY_1 = new SectionId(SmallRegion.CITY_1);
  private static final SectionId CITY_2 = new SectionId(SmallRegion.CITY_2);
  private static final SectionId CITY_3 = new SectionId(SmallRegion.CITY_3);

  @Autowired private JdbcClient jdbc;
  @Autowired private AgreementBindings bindings;
  @Autowired private BulkAgreements bulk;

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void namesWhatIsPromisedOnTheDayOrLater() {
    bulk.load(
        "test",
        List.of(Terms.winter("第1号", 2021), Terms.winter("第2号", 2022), Terms.winter("第3号", 2023)));

    assertThat(bindings.bindings(List.of(CITY_1, CITY_2), ON))
        .extracting(SectionBindings.Binding::agreementLabel)
        .containsExactly("第2号 除雪の交換に関する協定", "第3号 除雪の交換に関する協定");
    assertThat(bindings.bindings(List.of(CITY_2), ON)).isEmpty();
  }

  @Test
  void aSplitDividesTheLengthToTheCentimetreAndLeavesThePast() {
    bulk.load("test", List.of(Terms.winter("第1号", 2021), Terms.winter("第2号", 2022)));

    bindings.move(
        CITY_1, List.of(new SectionShare(CITY_2, 1.0 / 3), new SectionShare(CITY_3, 2.0 / 3)), ON);

    assertThat(items())
        .containsExactly(
            "第1号 1 850.00 {[2021-11-15,2022-04-01)} true",
            "第2号 1 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 2 283.33 {[2023-01-10,2023-04-01)} true",
            "第2号 3 566.67 {[2023-01-10,2023-04-01)} true");
  }

  @Test
  void aSectionThatLivesOnKeepsItsShare() {
    bulk.load("test", List.of(Terms.winter("第2号", 2022)));

    bindings.move(
        CITY_1, List.of(new SectionShare(CITY_1, 0.8), new SectionShare(CITY_2, 0.2)), ON);

    assertThat(items())
        .containsExactly(
            "第2号 1 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 1 680.00 {[2023-01-10,2023-04-01)} true",
            "第2号 2 170.00 {[2023-01-10,2023-04-01)} true");
  }

  @Test
  void twoSectionsThatBecomeAThirdAreOneItem() {
    bulk.load("test", List.of(twoSections()));

    bindings.move(CITY_1, List.of(new SectionShare(CITY_3, 1)), ON);
    bindings.move(CITY_2, List.of(new SectionShare(CITY_3, 1)), ON);

    assertThat(items())
        .containsExactly(
            "第2号 1 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 2 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 3 1700.00 {[2023-01-10,2023-04-01)} true");
  }

  @Test
  void aSectionMergedIntoItsNeighbourLengthensTheNeighboursItemFromThatDay() {
    bulk.load("test", List.of(twoSections()));

    bindings.move(CITY_1, List.of(new SectionShare(CITY_2, 1)), ON);

    assertThat(items())
        .containsExactly(
            "第2号 1 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 2 850.00 {[2022-11-15,2023-01-10)} true",
            "第2号 2 1700.00 {[2023-01-10,2023-04-01)} true");
  }

  @Test
  void aConcludedAgreementOfNextWinterMovesWhole() {
    bulk.load("test", List.of(Terms.winter("第3号", 2023)));

    bindings.move(CITY_1, List.of(new SectionShare(CITY_2, 1)), ON);

    assertThat(items()).containsExactly("第3号 2 850.00 {[2023-11-15,2024-04-01)} false");
  }

  @Test
  void refusesWhenTwoPerformersWouldMeet() {
    AgreementRecord other =
        Terms.winter("第5号", 2022, Terms.ploughing(SmallRegion.CITY_2, SmallRegion.CITY));
    bulk.load("test", List.of(Terms.winter("第2号", 2022), other));

    assertThatThrownBy(() -> bindings.move(CITY_1, List.of(new SectionShare(CITY_2, 1)), ON))
        .hasMessage("agreement.taken [湊1号線 2, 2023-01-10, PLOUGHING, 雪渡県, 第5号, 0]");
  }

  private static AgreementRecord twoSections() {
    UUID city = SmallRegion.CITY;
    return Terms.winter(
        "第2号",
        2022,
        Terms.ploughing(SmallRegion.CITY_1, city),
        Terms.ploughing(SmallRegion.CITY_2, city));
  }

  /** Number, section code, metres, days, binding. */
  private List<String> items() {
    return jdbc.sql(
            """
            SELECT a.number || ' ' || s.section_code || ' ' || i.agreed_length_m || ' ' || i.effective || ' ' || i.binding
              FROM agreement.item i JOIN agreement.agreement a ON a.id = i.agreement_id JOIN road.section s ON s.id = i.section_id
             WHERE NOT isempty(i.effective) ORDER BY a.number, lower(i.effective), s.section_code
            """)
        .query(String.class)
        .list();
  }
}
