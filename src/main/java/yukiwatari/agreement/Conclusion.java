package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;

/** What makes an agreement bind, and what ends it before its time. */
@Service
class Conclusion {
  private final Agreements agreements;
  private final ItemTable items;
  private final Conflicts conflicts;
  private final EntryIntoForce entry;

  Conclusion(Agreements agreements, ItemTable items, Conflicts conflicts, EntryIntoForce entry) {
    this.agreements = agreements;
    this.items = items;
    this.conflicts = conflicts;
    this.entry = entry;
  }

  /**
   * 締結を登録する. When its first day has come it enters into force at once.
   *
   * @throws yukiwatari.http.Problem 409 when another agreement has promised the same
   */
  @Transactional
  void conclude(
      AgreementId id,
      int seenVersion,
      LocalDate on,
      Map<OrganisationId, String> documentNumbers,
      Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    AgreementState before = agreement.state();
    agreement.conclude(on, documentNumbers, agreements.today());
    agreements.record(agreement, StepKind.CONCLUDE, before, on, actor, null);
    conflicts.refuse(id);
    if (agreement.mayEnter(agreements.today())) {
      entry.enter(agreement);
    }
  }

  /**
   * 中途終了.
   *
   * @param from the first day on which it no longer holds
   */
  @Transactional
  void terminate(
      AgreementId id, int seenVersion, LocalDate from, @Nullable String reason, Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    AgreementState before = agreement.state();
    agreement.terminate(from, agreements.today());
    agreements.record(agreement, StepKind.TERMINATE, before, from, actor, reason);
    items.cut(id, from);
  }
}
