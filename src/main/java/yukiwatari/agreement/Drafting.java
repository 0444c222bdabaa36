package yukiwatari.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.road.SectionId;
import yukiwatari.road.StructureId;

/** Writes and changes what is not yet concluded. */
@Service
class Drafting {
  private final Agreements agreements;
  private final ItemTable items;
  private final RoadAdministrators roads;
  private final PartyRules parties;
  private final Contacts contacts;

  Drafting(
      Agreements agreements,
      ItemTable items,
      RoadAdministrators roads,
      PartyRules parties,
      Contacts contacts) {
    this.agreements = agreements;
    this.items = items;
    this.roads = roads;
    this.parties = parties;
    this.contacts = contacts;
  }

  /** A draft of the actor's authority. */
  @Transactional
  AgreementId create(AgreementTerms terms, Actor actor) {
    parties.check(terms.parties());
    return begin(new Agreement(actor.authority(), terms, null), actor);
  }

  /** As above with items that are known already; all name parties only. */
  @Transactional
  AgreementId create(AgreementTerms terms, List<ItemTerms> known, Actor actor) {
    parties.check(terms.parties());
    Agreement draft = new Agreement(actor.authority(), terms, null);
    begin(draft, actor);
    known.forEach(item -> requireParties(draft, item));
    Days effective = terms.effective();
    items.insert(
        known.stream().map(item -> ItemRow.of(draft.id(), item, effective, false)).toList());
    return draft.id();
  }

  /**
   * 改定案: a draft with the same items that takes the place of one in force from its own first day.
   */
  @Transactional
  AgreementId supersede(AgreementId id, int seenVersion, AgreementTerms terms, Actor actor) {
    Agreement old = agreements.forStep(id, seenVersion, actor);
    if (old.state() != AgreementState.IN_FORCE) {
      throw Problem.conflict("agreement.supersedeState");
    }
    if (!old.period().contains(terms.period().from())) {
      throw Problem.badInput(
          "agreement.supersedeOutside",
          old.period().from().toString(),
          old.period().until().minusDays(1).toString());
    }
    parties.check(terms.parties());
    return add(new Agreement(actor.authority(), terms, id), id, actor);
  }

  /** 来季の案: a draft with the same items for the season after one that was concluded. */
  @Transactional
  AgreementId renew(AgreementId id, int seenVersion, AgreementTerms terms, Actor actor) {
    Agreement old = agreements.forStep(id, seenVersion, actor);
    parties.check(terms.parties());
    Agreement draft = new Agreement(actor.authority(), terms, null);
    draft.renews(old);
    return add(draft, id, actor);
  }

  private AgreementId begin(Agreement draft, Actor actor) {
    agreements.add(draft);
    agreements.record(draft, StepKind.DRAFT, null, agreements.today(), actor, null);
    return draft.id();
  }

  /** With the items and contacts of another one. */
  private AgreementId add(Agreement draft, AgreementId from, Actor actor) {
    begin(draft, actor);
    copyItems(from, draft);
    contacts.copy(from, draft.id());
    return draft.id();
  }

  /**
   * What lasted to the end of the other agreement; without roads that are gone, transferred to
   * another administrator, or of somebody who is no party now.
   */
  private void copyItems(AgreementId from, Agreement draft) {
    Days effective = draft.terms().effective();
    items.insert(
        items.listLasting(from).stream()
            .filter(item -> draft.partyIds().containsAll(item.named()))
            .filter(
                item -> roads.find(item, draft.period()).equals(Optional.of(item.administrator())))
            .map(item -> ItemRow.of(draft.id(), item, effective, false))
            .toList());
  }

  @Transactional
  void edit(AgreementId id, int seenVersion, AgreementTerms terms, Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    parties.check(terms.parties());
    AgreementState before = agreement.state();
    agreement.edit(terms, actor.authority());
    noteEdit(agreement, before, actor);
    for (ItemTerms item : items.list(id)) {
      requireParties(agreement, item);
    }
    items.reschedule(id, terms.effective());
  }

  /** Replaces all items; rows are counted from 1 in what is refused. */
  @Transactional
  void writeItems(AgreementId id, int seenVersion, List<ItemInput> inputs, Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    AgreementState before = agreement.state();
    agreement.beginEdit(actor.authority());
    Days effective = agreement.terms().effective();
    List<ItemRow> rows = new ArrayList<>();
    List<Problem.Field> refused = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      ItemInput input = inputs.get(i);
      Optional<OrganisationId> administrator = roads.find(input, agreement.period());
      String refusal = refusal(agreement, input, administrator.orElse(null));
      if (refusal == null) {
        ItemTerms terms = terms(input, administrator.orElseThrow());
        rows.add(ItemRow.of(id, terms, effective, false));
      } else {
        refused.add(
            new Problem.Field(
                i + 1L, "item", String.valueOf(input.section()), "agreement.item." + refusal));
      }
    }
    if (!refused.isEmpty()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "agreement.items", refused, refused.size());
    }
    noteEdit(agreement, before, actor);
    items.deleteAll(id);
    items.insert(rows);
  }

  /** A change while it is negotiated concerns the other side; one of a draft does not. */
  private void noteEdit(Agreement agreement, AgreementState before, Actor actor) {
    if (agreement.state() == AgreementState.PROPOSED) {
      agreements.record(agreement, StepKind.EDIT, before, agreements.today(), actor, null);
    } else {
      agreements.write(agreement);
    }
  }

  /** The code of what is wrong with an item, or null. */
  private static @Nullable String refusal(
      Agreement agreement, ItemInput input, @Nullable OrganisationId administrator) {
    if (administrator == null) {
      return "noRoad";
    }
    OrganisationId performer = new OrganisationId(input.performer());
    if (performer.equals(administrator)) {
      return "ownRoad";
    }
    if (input.work() == WorkType.FOOTWAY_CLEARING && !input.part().isFootway()) {
      return "notFootway";
    }
    if (input.thresholdCm() != null && !ItemTerms.isThreshold(input.thresholdCm())) {
      return "threshold";
    }
    if (input.agreedLengthMeters() != null && input.agreedLengthMeters().signum() < 0) {
      return "length";
    }
    boolean known =
        agreement.hasParty(administrator)
            && agreement.hasParty(performer)
            && (input.payer() == null || agreement.hasParty(new OrganisationId(input.payer())));
    return known ? null : "stranger";
  }

  private static void requireParties(Agreement agreement, ItemTerms item) {
    if (!agreement.partyIds().containsAll(item.named())) {
      throw Problem.conflict("agreement.partyHasItems");
    }
  }

  private static ItemTerms terms(ItemInput input, OrganisationId administrator) {
    OrganisationId performer = new OrganisationId(input.performer());
    return new ItemTerms(
        input.section() == null ? null : new SectionId(input.section()),
        input.structure() == null ? null : new StructureId(input.structure()),
        input.work(),
        input.part(),
        administrator,
        performer,
        input.payer() == null ? performer : new OrganisationId(input.payer()),
        input.contract(),
        input.agreedLengthMeters(),
        input.frequency(),
        input.thresholdCm(),
        input.finishBy(),
        input.remark());
  }
}
