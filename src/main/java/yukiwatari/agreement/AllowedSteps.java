package yukiwatari.agreement;

import java.util.EnumSet;
import java.util.Set;
import yukiwatari.account.Actor;
import yukiwatari.account.Role;

/** Which steps a page offers to a person. The steps themselves refuse whatever is not allowed. */
final class AllowedSteps {
  /** A step of a person. */
  enum Step {
    EDIT,
    /** Say who of one's side is called. */
    CONTACTS,
    PROPOSE,
    RETURN,
    WITHDRAW,
    CONSENT,
    CONCLUDE,
    /** Bring the signed document of one's side. */
    ATTACH,
    /** Write down what the council of one's side resolved on a 事務の委託. */
    ENTRUST,
    TERMINATE,
    SUPERSEDE,
    /** Draft the next season's. */
    RENEW
  }

  private static final Set<Step> OF_DISPATCHER =
      EnumSet.of(
          Step.EDIT,
          Step.CONTACTS,
          Step.PROPOSE,
          Step.RETURN,
          Step.WITHDRAW,
          Step.ATTACH,
          Step.ENTRUST,
          Step.SUPERSEDE,
          Step.RENEW);
  private static final Set<Step> OF_MANAGER =
      EnumSet.of(
          Step.RETURN,
          Step.WITHDRAW,
          Step.CONSENT,
          Step.CONCLUDE,
          Step.ATTACH,
          Step.ENTRUST,
          Step.TERMINATE);

  private AllowedSteps() {}

  /**
   * @param actor of a party
   * @param author the actor's side wrote it
   * @param consented the actor's side has consented
   * @param documented the signed document of the actor's side is there
   */
  static Set<Step> of(
      Actor actor,
      AgreementKind kind,
      AgreementState state,
      boolean author,
      boolean consented,
      boolean documented) {
    Set<Step> steps = byState(state, author, consented);
    if (state == AgreementState.AGREED || (state.hasBeenConcluded() && !documented)) {
      steps.add(Step.ATTACH);
    }
    if (state.isAlive()) {
      steps.add(Step.CONTACTS);
    }
    if (state.isAlive() && kind == AgreementKind.ENTRUSTED) {
      steps.add(Step.ENTRUST);
    }
    Set<Step> byRole = EnumSet.noneOf(Step.class);
    if (actor.has(Role.DISPATCHER)) {
      byRole.addAll(OF_DISPATCHER);
    }
    if (actor.has(Role.MANAGER)) {
      byRole.addAll(OF_MANAGER);
    }
    steps.retainAll(byRole);
    return steps;
  }

  private static Set<Step> byState(AgreementState state, boolean author, boolean consented) {
    return switch (state) {
      case DRAFT, RETURNED ->
          author ? EnumSet.of(Step.EDIT, Step.PROPOSE, Step.WITHDRAW) : EnumSet.noneOf(Step.class);
      case PROPOSED -> {
        Set<Step> steps = EnumSet.of(Step.EDIT, author ? Step.WITHDRAW : Step.RETURN);
        if (!consented) {
          steps.add(Step.CONSENT);
        }
        yield steps;
      }
      case AGREED -> EnumSet.of(Step.EDIT, Step.CONCLUDE, author ? Step.WITHDRAW : Step.RETURN);
      case CONCLUDED -> EnumSet.of(Step.TERMINATE, Step.RENEW);
      case IN_FORCE -> EnumSet.of(Step.TERMINATE, Step.SUPERSEDE, Step.RENEW);
      case ENDED, TERMINATED -> EnumSet.of(Step.RENEW);
      case WITHDRAWN, SUPERSEDED -> EnumSet.noneOf(Step.class);
    };
  }
}
