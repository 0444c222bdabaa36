package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.agreement.Terms.CITY;
import static yukiwatari.agreement.Terms.PREFECTURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yukiwatari.account.UserId;
import yukiwatari.http.Problem;

/** The life of an agreement between prefecture and city, winter 2022/23. */
class AgreementTest {
  private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 20);
  private static final LocalDate JANUARY = LocalDate.of(2023, 1, 20);
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 11, 15);
  private static final LocalDate AFTER_LAST = LocalDate.of(2023, 4, 1);
  private static final UserId SOMEBODY = new UserId(new UUID(0, 1));

  private static final Map<String, Consumer<Agreement>> ACTIONS =
      Map.of(
          "edit", a -> a.beginEdit(PREFECTURE),
          "propose", a -> a.propose(PREFECTURE),
          "return", a -> a.sendBack(CITY),
          "withdraw", a -> a.withdraw(PREFECTURE),
          "consent", a -> a.consent(CITY, SOMEBODY, AUTUMN),
          "conclude", a -> a.conclude(AUTUMN, numbers(), AUTUMN),
          "attach", a -> a.attach(CITY, new UUID(0, 2)),
          "enter", a -> a.enter(JANUARY),
          "terminate", a -> a.terminate(JANUARY, JANUARY));

  /** Which actions each state allows; every other one is refused and says the state. */
  @ParameterizedTest
  @CsvSource({
    "DRAFT, edit propose withdraw",
    "PROPOSED, edit return withdraw consent",
    "RETURNED, edit propose withdraw",
    "WITHDRAWN, -",
    "AGREED, edit return withdraw conclude attach",
    "CONCLUDED, attach enter terminate",
    "IN_FORCE, attach terminate",
    "ENDED, attach",
    "TERMINATED, attach",
    "SUPERSEDED, attach"
  })
  void eachStateAllowsItsStepsAndNamesItselfWhenItRefuses(AgreementState state, String allowed) {
    List<String> steps = List.of(allowed.split(" "));
    ACTIONS.forEach(
        (name, action) -> {
          Agreement agreement = in(state);
          if (steps.contains(name)) {
            action.accept(agreement);
          } else {
            assertThatThrownBy(() -> action.accept(agreement))
                .as("%s in %s", name, state)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("agreement.state [" + state);
            assertThat(agreement.state()).isEqualTo(state);
          }
        });
  }

  @Test
  void isAgreedWhenBothSidesHaveConsented() {
    Agreement agreement = in(AgreementState.PROPOSED);
    agreement.consent(PREFECTURE, SOMEBODY, AUTUMN);
    assertThat(agreement.state()).isEqualTo(AgreementState.PROPOSED);
    agreement.consent(CITY, SOMEBODY, AUTUMN);
    assertThat(agreement.state()).isEqualTo(AgreementState.AGREED);
  }

  @Test
  void oneSideCannotConsentTwice() {
    Agreement agreement = in(AgreementState.PROPOSED);
    agreement.consent(CITY, SOMEBODY, AUTUMN);
    assertThatThrownBy(() -> agreement.consent(CITY, SOMEBODY, AUTUMN))
        .hasMessageContaining("agreement.consented");
  }

  @Test
  void anEditClearsBothConsents() {
    Agreement agreement = in(AgreementState.AGREED);
    agreement.edit(terms(), CITY);
    assertThat(agreement.state()).isEqualTo(AgreementState.PROPOSED);
    agreement.consent(PREFECTURE, SOMEBODY, AUTUMN);
    assertThat(agreement.state()).isEqualTo(AgreementState.PROPOSED);
    agreement.consent(CITY, SOMEBODY, AUTUMN);
    assertThat(agreement.state()).isEqualTo(AgreementState.AGREED);
  }

  @Test
  void onlyTheAuthorEditsProposesAndWithdrawsADraft() {
    for (Consumer<Agreement> action :
        List.<Consumer<Agreement>>of(
            a -> a.beginEdit(CITY), a -> a.propose(CITY), a -> a.withdraw(CITY))) {
      assertThatThrownBy(() -> action.accept(in(AgreementState.DRAFT)))
          .hasMessageContaining("agreement.authorOnly");
    }
  }

  @Test
  void theAuthorDoesNotReturnItsOwnProposal() {
    assertThatThrownBy(() -> in(AgreementState.PROPOSED).sendBack(PREFECTURE))
        .hasMessageContaining("agreement.ownProposal");
  }

  @Test
  void aStrangerDoesNotConsent() {
    assertThatThrownBy(() -> in(AgreementState.PROPOSED).consent(Terms.TOWN, SOMEBODY, AUTUMN))
        .hasMessageContaining("agreement.notParty");
  }

  @Test
  void isNotSignedTomorrow() {
    assertThatThrownBy(
            () -> in(AgreementState.AGREED).conclude(AUTUMN.plusDays(1), numbers(), AUTUMN))
        .hasMessageContaining("agreement.signedInFuture");
  }

  @Test
  void needsTheDocumentNumberOfEverySide() {
    assertThatThrownBy(
            () -> in(AgreementState.AGREED).conclude(AUTUMN, Map.of(CITY, "湊建第1号"), AUTUMN))
        .hasMessageContaining("agreement.documentNumber");
  }

  @Test
  void entersOnItsFirstDayAndNotBefore() {
    Agreement agreement = in(AgreementState.CONCLUDED);
    assertThat(agreement.mayEnter(FIRST_DAY.minusDays(1))).isFalse();
    assertThat(agreement.mayEnter(FIRST_DAY)).isTrue();
    agreement.enter(FIRST_DAY);
    assertThat(agreement.isPublic()).isTrue();
  }

  @Test
  void isInForceOnItsLastDayAndEndedTheDayAfter() {
    Agreement agreement = in(AgreementState.IN_FORCE);
    assertThat(agreement.end(AFTER_LAST.minusDays(1))).isFalse();
    assertThat(agreement.end(AFTER_LAST)).isTrue();
    assertThat(agreement.state()).isEqualTo(AgreementState.ENDED);
    assertThat(agreement.end(AFTER_LAST)).isFalse();
  }

  @Test
  void anAgreementThatEndsEarlyHoldsUntilThatDay() {
    Agreement agreement = in(AgreementState.IN_FORCE);
    agreement.terminate(LocalDate.of(2023, 2, 1), JANUARY);
    assertThat(agreement.state()).isEqualTo(AgreementState.IN_FORCE);
    assertThat(agreement.end(LocalDate.of(2023, 1, 31))).isFalse();
    assertThat(agreement.end(LocalDate.of(2023, 2, 1))).isTrue();
    assertThat(agreement.state()).isEqualTo(AgreementState.TERMINATED);
  }

  @Test
  void thePastIsNotTerminated() {
    assertThatThrownBy(() -> in(AgreementState.IN_FORCE).terminate(JANUARY.minusDays(1), JANUARY))
        .hasMessageContaining("agreement.terminatePast");
    assertThatThrownBy(() -> in(AgreementState.IN_FORCE).terminate(AFTER_LAST, JANUARY))
        .hasMessageContaining("agreement.terminateOutside");
  }

  @Test
  void theAuthorIsAParty() {
    assertThatThrownBy(() -> new Agreement(Terms.TOWN, terms(), null))
        .hasMessageContaining("agreement.authorNotParty");
  }

  /** By the steps that lead there. */
  private static Agreement in(AgreementState state) {
    Agreement agreement = new Agreement(PREFECTURE, terms(), null);
    switch (state) {
      case DRAFT -> {}
      case WITHDRAWN -> agreement.withdraw(PREFECTURE);
      case PROPOSED -> agreement.propose(PREFECTURE);
      case RETURNED -> {
        agreement.propose(PREFECTURE);
        agreement.sendBack(CITY);
      }
      default -> {
        agreement.propose(PREFECTURE);
        agreement.consent(PREFECTURE, SOMEBODY, AUTUMN);
        agreement.consent(CITY, SOMEBODY, AUTUMN);
        conclude(agreement, state);
      }
    }
    assertThat(agreement.state()).isEqualTo(state);
    return agreement;
  }

  private static void conclude(Agreement agreement, AgreementState state) {
    if (state == AgreementState.AGREED) {
      return;
    }
    agreement.conclude(AUTUMN, numbers(), AUTUMN);
    if (state != AgreementState.CONCLUDED) {
      agreement.enter(FIRST_DAY);
    }
    switch (state) {
      case ENDED -> agreement.end(AFTER_LAST);
      case TERMINATED -> agreement.terminate(FIRST_DAY.plusDays(9), FIRST_DAY.plusDays(9));
      case SUPERSEDED -> agreement.giveWay();
      default -> {}
    }
  }

  private static Map<yukiwatari.account.OrganisationId, String> numbers() {
    return Map.of(PREFECTURE, "道管第1号", CITY, "湊建第1号");
  }

  private static AgreementTerms terms() {
    return new AgreementTerms(
        "第12号",
        "除雪の交換に関する協定",
        AgreementKind.EXCHANGE,
        null,
        new Period(FIRST_DAY, AFTER_LAST),
        Terms.WINTER,
        List.of(PREFECTURE, CITY),
        null);
  }
}
