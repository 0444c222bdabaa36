package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.agreement.Sato.OF_CITY;
import static yukiwatari.agreement.Sato.OF_PREFECTURE;
import static yukiwatari.agreement.Sato.OF_TOWN;
import static yukiwatari.agreement.Terms.CITY;
import static yukiwatari.agreement.Terms.PREFECTURE;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** The story of an agreement, with the database's own rule behind it; today is 2023-01-20. */
@PostgisTest
@Transactional
class LifeCycleIT {
  private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
  private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);
  private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

  @Autowired private JdbcClient jdbc;
  @Autowired private Drafting drafting;
  @Autowired private Negotiation negotiation;
  @Autowired private Conclusion conclusion;
  @Autowired private AgreementCalendar calendar;
  @Autowired private BulkAgreements bulk;
  @Autowired private Conflicts conflicts;
  @Autowired private TestClock clock;
  @Autowired private EntityManager entities;
  private AgreementRows rows;

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
    rows = new AgreementRows(jdbc);
    clock.setToday(TODAY);
  }

  @Test
  void aDraftThatBothSidesConcludeBindsFromItsFirstDay() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    propose(id);
    negotiation.consent(id, rows.version(id), OF_PREFECTURE);
    negotiation.consent(id, rows.version(id), OF_CITY);
    conclude(id, TODAY);
    assertThat(rows.state(id)).isEqualTo("CONCLUDED");
    assertThat(rows.binding(id)).isFalse();

    assertThat(calendar.follow()).isZero();
    clock.setToday(FEBRUARY);
    assertThat(calendar.follow()).isEqualTo(1);
    assertThat(calendar.follow()).isZero();
    assertThat(rows.state(id)).isEqualTo("IN_FORCE");
    assertThat(rows.binding(id)).isTrue();

    clock.setToday(APRIL.minusDays(1));
    assertThat(calendar.follow()).isZero();
    clock.setToday(APRIL);
    assertThat(calendar.follow()).isEqualTo(1);
    assertThat(rows.state(id)).isEqualTo("ENDED");
    assertThat(rows.binding(id)).isTrue();
    assertThat(rows.steps(id))
        .containsExactly(
            "DRAFT 2023-01-20 佐藤",
            "PROPOSED 2023-01-20 佐藤",
            "PROPOSED 2023-01-20 佐藤",
            "AGREED 2023-01-20 佐藤",
            "CONCLUDED 2023-01-20 佐藤",
            "IN_FORCE 2023-02-01 -",
            "ENDED 2023-04-01 -");
  }

  @Test
  void aConclusionRegisteredLateEntersAtOnce() {
    AgreementId id = agreed("第20号", LocalDate.of(2022, 11, 15), SmallRegion.CITY_1);
    conclude(id, LocalDate.of(2022, 11, 10));
    assertThat(rows.state(id)).isEqualTo("IN_FORCE");
    assertThat(rows.effective(id)).isEqualTo("{[2022-11-15,2023-04-01)}");
  }

  @Test
  void aServerThatSleptThroughTheWholePeriodCatchesUp() {
    AgreementId id = agreed("第20号", FEBRUARY, SmallRegion.CITY_1);
    conclude(id, TODAY);
    clock.setToday(LocalDate.of(2023, 6, 1));
    calendar.follow();
    assertThat(rows.state(id)).isEqualTo("ENDED");
    assertThat(rows.binding(id)).isTrue();
  }

  @Test
  void aProposalThatAnotherAgreementForestallsNamesSectionDayPerformerAndAgreement() {
    bulk.load("test", List.of(Terms.winter("第12号", 2022)));
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);

    assertThat(conflicts.find(id, PREFECTURE))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.label()).isEqualTo("湊1号線 1");
              assertThat(conflict.day()).isEqualTo(FEBRUARY);
              assertThat(conflict.until()).isEqualTo(APRIL);
              assertThat(conflict.part()).isEqualTo(Part.BOTH);
              assertThat(conflict.performer()).isEqualTo("雪渡県");
              assertThat(conflict.number()).isEqualTo("第12号");
            });
    assertThatThrownBy(() -> propose(id))
        .isInstanceOf(Problem.class)
        .hasMessage("agreement.taken [湊1号線 1, 2023-02-01, PLOUGHING, 雪渡県, 第12号, 0]");
  }

  @Test
  void aConcludedAgreementForestallsAlthoughItIsNotYetInForce() {
    conclude(agreed("第20号", FEBRUARY, SmallRegion.CITY_1), TODAY);
    AgreementId late = draft("第21号", FEBRUARY, SmallRegion.CITY_1);
    assertThatThrownBy(() -> propose(late)).hasMessageContaining("第20号");
  }

  @Test
  void theSameWorkTwiceInOneAgreementIsAConflict() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1, SmallRegion.CITY_1);
    assertThatThrownBy(() -> propose(id)).hasMessageContaining("第20号");
  }

  @Test
  void anAgreementThatSupersedesCutsTheOldOneOnItsFirstDay() {
    AgreementRecord old = Terms.winter("第12号", 2022);
    bulk.load("test", List.of(old));
    AgreementId successor =
        drafting.supersede(
            old.id(), rows.version(old.id()), terms("第12号の2", FEBRUARY), OF_PREFECTURE);
    agree(successor);
    conclude(successor, TODAY);
    assertThat(rows.effective(old.id())).isEqualTo("{[2022-11-15,2023-04-01)}");

    clock.setToday(FEBRUARY);
    calendar.follow();
    assertThat(rows.state(old.id())).isEqualTo("SUPERSEDED");
    assertThat(rows.effective(old.id())).isEqualTo("{[2022-11-15,2023-02-01)}");
    assertThat(rows.binding(old.id())).isTrue();
    assertThat(rows.state(successor)).isEqualTo("IN_FORCE");
    assertThat(rows.effective(successor)).isEqualTo("{[2023-02-01,2023-04-01)}");
  }

  @Test
  void ofTwoSupersedesTheSecondIsToldWhichOneCameBefore() {
    AgreementRecord old = Terms.winter("第12号", 2022);
    bulk.load("test", List.of(old));
    AgreementId first =
        drafting.supersede(
            old.id(), rows.version(old.id()), terms("第12号の2", FEBRUARY), OF_PREFECTURE);
    AgreementId second =
        drafting.supersede(
            old.id(), rows.version(old.id()), terms("第12号の3", FEBRUARY), OF_PREFECTURE);
    agree(first);
    agree(second);
    conclude(first, TODAY);
    assertThatThrownBy(() -> conclude(second, TODAY))
        .hasMessage("agreement.secondSuccessor [第12号の2]");
  }

  @Test
  void anEarlyEndCutsTheDaysThatAreLeft() {
    AgreementRecord old = Terms.winter("第12号", 2022);
    bulk.load("test", List.of(old));
    conclusion.terminate(old.id(), rows.version(old.id()), FEBRUARY, "路線の移管", OF_CITY);
    assertThat(rows.state(old.id())).isEqualTo("IN_FORCE");
    assertThat(rows.effective(old.id())).isEqualTo("{[2022-11-15,2023-02-01)}");

    clock.setToday(FEBRUARY);
    calendar.follow();
    assertThat(rows.state(old.id())).isEqualTo("TERMINATED");
    assertThat(rows.binding(old.id())).isTrue();
  }

  @Test
  void anEditVoidsBothConsents() {
    AgreementId id = agreed("第20号", FEBRUARY, SmallRegion.CITY_1);
    assertThat(rows.state(id)).isEqualTo("AGREED");
    drafting.writeItems(id, rows.version(id), List.of(item(SmallRegion.CITY_2)), OF_CITY);
    assertThat(rows.state(id)).isEqualTo("PROPOSED");
    assertThatThrownBy(() -> conclude(id, TODAY)).hasMessageContaining("agreement.state");
  }

  @Test
  void otherDaysOfTheAgreementAreOtherDaysOfItsItems() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    drafting.edit(id, rows.version(id), terms("第20号", LocalDate.of(2023, 3, 1)), OF_PREFECTURE);
    assertThat(rows.effective(id)).isEqualTo("{[2023-03-01,2023-04-01)}");
  }

  @Test
  void aPersonWhoSawAnOlderVersionIsRefused() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    int seen = rows.version(id);
    negotiation.propose(id, seen, OF_PREFECTURE);
    assertThatThrownBy(() -> negotiation.consent(id, seen, OF_CITY))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("version");
  }

  @Test
  void aConsentIsAVersion() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    propose(id);
    int seen = rows.version(id);
    // As in a request of its own: the test's one transaction has locked this version already.
    entities.clear();
    negotiation.consent(id, seen, OF_CITY);
    assertThat(rows.version(id)).isGreaterThan(seen);
  }

  @Test
  void aStrangerDoesNotEvenLearnThatADraftExists() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    assertThatThrownBy(() -> negotiation.consent(id, rows.version(id), OF_TOWN))
        .hasMessageContaining("agreement.notFound");
  }

  @Test
  void itemsSayWhichRowIsWrong() {
    AgreementId id = draft("第20号", FEBRUARY, SmallRegion.CITY_1);
    assertThatThrownBy(
            () ->
                drafting.writeItems(
                    id,
                    rows.version(id),
                    List.of(
                        item(SmallRegion.CITY_1),
                        item(SmallRegion.PREF_1),
                        item(SmallRegion.TOWN_1)),
                    OF_PREFECTURE))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(field -> field.row() + " " + field.code())
                    .containsExactly("2 agreement.item.ownRoad", "3 agreement.item.stranger"));
  }

  @Test
  void anEmptyDraftIsNotProposed() {
    AgreementId id = drafting.create(terms("第20号", FEBRUARY), OF_PREFECTURE);
    assertThatThrownBy(() -> propose(id)).hasMessageContaining("agreement.noItems");
  }

  @Test
  void aContractorIsNoParty() {
    AgreementTerms terms = terms("第20号", FEBRUARY);
    AgreementTerms withContractor =
        new AgreementTerms(
            terms.number(),
            terms.title(),
            terms.kind(),
            null,
            terms.period(),
            terms.season(),
            List.of(PREFECTURE, new OrganisationId(SmallRegion.CONTRACTOR)),
            null);
    assertThatThrownBy(() -> drafting.create(withContractor, OF_PREFECTURE))
        .hasMessageContaining("agreement.noAuthority");
  }

  private AgreementId draft(String number, LocalDate from, UUID... sections) {
    AgreementId id = drafting.create(terms(number, from), OF_PREFECTURE);
    List<ItemInput> items = Arrays.stream(sections).map(LifeCycleIT::item).toList();
    drafting.writeItems(id, rows.version(id), items, OF_PREFECTURE);
    return id;
  }

  private AgreementId agreed(String number, LocalDate from, UUID... sections) {
    AgreementId id = draft(number, from, sections);
    agree(id);
    return id;
  }

  private void agree(AgreementId id) {
    propose(id);
    negotiation.consent(id, rows.version(id), OF_PREFECTURE);
    negotiation.consent(id, rows.version(id), OF_CITY);
  }

  private void propose(AgreementId id) {
    negotiation.propose(id, rows.version(id), OF_PREFECTURE);
  }

  private void conclude(AgreementId id, LocalDate on) {
    conclusion.conclude(
        id, rows.version(id), on, Map.of(PREFECTURE, "道管第20号", CITY, "湊建第20号"), OF_CITY);
  }

  private static AgreementTerms terms(String number, LocalDate from) {
    return Terms.exchange(number, new Period(from, APRIL));
  }

  private static ItemInput item(UUID section) {
    return new ItemInput(
        section,
        null,
        WorkType.PLOUGHING,
        Part.BOTH,
        SmallRegion.PREFECTURE,
        null,
        null,
        null,
        null,
        10,
        null,
        null);
  }
}
