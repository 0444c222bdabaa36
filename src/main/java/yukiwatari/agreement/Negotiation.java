package yukiwatari.agreement;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;

/** 協議: propose, send back, withdraw, consent. */
@Service
class Negotiation {
  private final Agreements agreements;
  private final ItemTable items;
  private final Conflicts conflicts;

  Negotiation(Agreements agreements, ItemTable items, Conflicts conflicts) {
    this.agreements = agreements;
    this.items = items;
    this.conflicts = conflicts;
  }

  /** Refused without items, and when another agreement has promised the same (409). */
  @Transactional
  void propose(AgreementId id, int seenVersion, Actor actor) {
    step(
        id,
        seenVersion,
        StepKind.PROPOSE,
        actor,
        null,
        agreement -> agreement.propose(actor.authority()));
    if (items.list(id).isEmpty()) {
      throw Problem.conflict("agreement.noItems");
    }
    conflicts.refuse(id);
  }

  /**
   * @param reason what the other side should change
   */
  @Transactional
  void sendBack(AgreementId id, int seenVersion, String reason, Actor actor) {
    if (reason.isBlank()) {
      throw Problem.badInput("agreement.reason");
    }
    step(
        id,
        seenVersion,
        StepKind.RETURN,
        actor,
        reason,
        agreement -> agreement.sendBack(actor.authority()));
  }

  @Transactional
  void withdraw(AgreementId id, int seenVersion, @Nullable String reason, Actor actor) {
    step(
        id,
        seenVersion,
        StepKind.WITHDRAW,
        actor,
        reason,
        agreement -> agreement.withdraw(actor.authority()));
  }

  @Transactional
  void consent(AgreementId id, int seenVersion, Actor actor) {
    step(
        id,
        seenVersion,
        StepKind.CONSENT,
        actor,
        null,
        agreement -> agreement.consent(actor.authority(), actor.id(), agreements.today()));
    conflicts.refuse(id);
  }

  private void step(
      AgreementId id,
      int seenVersion,
      StepKind what,
      Actor actor,
      @Nullable String comment,
      Consumer<Agreement> change) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    AgreementState before = agreement.state();
    change.accept(agreement);
    agreements.record(agreement, what, before, agreements.today(), actor, comment);
  }
}
