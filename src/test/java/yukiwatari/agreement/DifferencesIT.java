package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static yukiwatari.agreement.Sato.OF_CITY;
import static yukiwatari.agreement.Sato.OF_TOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.agreement.AgreementDifferences.ItemChange;
import yukiwatari.agreement.AgreementDifferences.ItemField;
import yukiwatari.agreement.AgreementDifferences.TermField;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** What a renewal changes; today is 2023-01-20. */
@PostgisTest
@Transactional
class DifferencesIT {
  private static final Period NEXT_WINTER =
      new Period(LocalDate.of(2023, 11, 15), LocalDate.of(2024, 4, 1));

  @Autowired private JdbcClient jdbc;
  @Autowired private Drafting drafting;
  @Autowired private AgreementQueries queries;
  @Autowired private BulkAgreements bulk;
  @Autowired private TestClock clock;
  private AgreementRows rows;
  private AgreementId next;

  @BeforeEach
  void renewed() {
    SmallRegion.create(jdbc);
    rows = new AgreementRows(jdbc);
    clock.setToday(LocalDate.of(2023, 1, 20));
    AgreementRecord old =
        Terms.winter(
            "第12号",
            2022,
            Terms.ploughing(SmallRegion.CITY_1, SmallRegion.CITY),
            Terms.ploughing(SmallRegion.CITY_2, SmallRegion.CITY));
    bulk.load("test", List.of(old));
    AgreementTerms terms = Terms.exchange("第13号", NEXT_WINTER);
    next = drafting.renew(old.id(), rows.version(old.id()), terms, OF_CITY);
  }

  @Test
  void aRenewalThatChangesNothingSaysSo() {
    AgreementDifferences differences = queries.differences(next, Optional.of(OF_CITY));
    assertThat(differences.before().number()).isEqualTo("第12号");
    assertThat(differences.after().number()).isEqualTo("第13号");
    assertThat(differences.changed()).containsExactly(TermField.PERIOD);
    assertThat(differences.items()).isEmpty();
    assertThat(differences.unchanged()).isEqualTo(2);
  }

  @Test
  void tellsWhatIsAddedGoneAndChanged() {
    drafting.writeItems(
        next,
        rows.version(next),
        List.of(
            ploughing(SmallRegion.CITY_1, "850", 15, SmallRegion.CITY),
            ploughing(SmallRegion.CITY_3, "400", 10, SmallRegion.PREFECTURE)),
        OF_CITY);
    AgreementDifferences differences = queries.differences(next, Optional.of(OF_CITY));
    assertThat(differences.unchanged()).isZero();
    assertThat(differences.items())
        .extracting(change -> section(change.before()), change -> section(change.after()))
        .containsExactlyInAnyOrder(
            tuple(SmallRegion.CITY_1, SmallRegion.CITY_1),
            tuple(null, SmallRegion.CITY_3),
            tuple(SmallRegion.CITY_2, null));
    assertThat(differences.items())
        .filteredOn(change -> change.before() != null && change.after() != null)
        .extracting(ItemChange::changed)
        .singleElement()
        .isEqualTo(Set.of(ItemField.THRESHOLD));
  }

  @Test
  void isForThoseWhoMaySeeBoth() {
    assertThatThrownBy(() -> queries.differences(next, Optional.empty()))
        .hasMessageContaining("agreement.notFound");
    assertThatThrownBy(() -> queries.differences(next, Optional.of(OF_TOWN)))
        .hasMessageContaining("agreement.notFound");
    AgreementId alone =
        drafting.create(
            Terms.exchange("第20号", new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 4, 1))),
            OF_CITY);
    assertThatThrownBy(() -> queries.differences(alone, Optional.of(OF_CITY)))
        .hasMessageContaining("agreement.noEarlier");
  }

  private static @Nullable UUID section(AgreementDetail.@Nullable Item item) {
    return item == null ? null : item.section();
  }

  private static ItemInput ploughing(UUID section, String meters, int thresholdCm, UUID payer) {
    return new ItemInput(
        section,
        null,
        WorkType.PLOUGHING,
        Part.BOTH,
        SmallRegion.PREFECTURE,
        payer,
        null,
        new BigDecimal(meters),
        null,
        thresholdCm,
        LocalTime.of(7, 0),
        null);
  }
}
