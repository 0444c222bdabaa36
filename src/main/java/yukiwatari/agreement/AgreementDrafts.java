package yukiwatari.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/** Drafts 案 whose items another module has found: in a register, among candidates. */
@Component
public class AgreementDrafts {
  private final Drafting drafting;

  AgreementDrafts(Drafting drafting) {
    this.drafting = drafting;
  }

  /**
   * A draft of the actor's authority with its items.
   *
   * @param number as the offices write it: 第12号
   * @param season null: all year
   * @param parties at least two road administrators
   * @throws Problem 400 when the terms do not go together, or an item names somebody else
   */
  @Transactional
  public AgreementId draft(
      String number,
      String title,
      AgreementKind kind,
      @Nullable String legalBasis,
      Period period,
      @Nullable Season season,
      List<OrganisationId> parties,
      List<ItemTerms> items,
      Actor actor) {
    if (Season.within(period, season).isEmpty()) {
      throw Problem.badInput("agreement.noDay");
    }
    return drafting.create(
        new AgreementTerms(number, title, kind, legalBasis, period, season, parties, null),
        items,
        actor);
  }
}
