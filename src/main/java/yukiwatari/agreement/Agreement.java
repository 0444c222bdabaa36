package yukiwatari.agreement;

import static yukiwatari.agreement.AgreementState.AGREED;
import static yukiwatari.agreement.AgreementState.CONCLUDED;
import static yukiwatari.agreement.AgreementState.DRAFT;
import static yukiwatari.agreement.AgreementState.ENDED;
import static yukiwatari.agreement.AgreementState.IN_FORCE;
import static yukiwatari.agreement.AgreementState.PROPOSED;
import static yukiwatari.agreement.AgreementState.RETURNED;
import static yukiwatari.agreement.AgreementState.SUPERSEDED;
import static yukiwatari.agreement.AgreementState.TERMINATED;
import static yukiwatari.agreement.AgreementState.WITHDRAWN;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.UserId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * An agreement 協定 and its life:
 *
 * <pre>
 *   DRAFT ──propose──> PROPOSED ──consent of all──> AGREED ──conclude──> CONCLUDED ──first day──> IN_FORCE
 *     ^                  │  ^                         │                      │                      │
 *     └── RETURNED <─────┴──┼──── send back ──────────┘                      └──── terminate ───────┤
 *                           └──── edit (clears the consents) ── AGREED                              v
 *   withdraw: from any of the first four                                    ENDED, TERMINATED or SUPERSEDED
 * </pre>
 *
 * Every step that the state does not allow is a {@link Problem} (409) that says the state. Items
 * are plain SQL ({@link ItemTable}); only entering into force makes them bind. The whole life
 * stands in one place, hence the length.
 */
@Entity
@Table(schema = "agreement", name = "agreement")
class Agreement {
  @Id private UUID id;
  private String number;
  private String title;

  @Enumerated(EnumType.STRING)
  private AgreementKind kind;

  @Column(name = "legal_basis")
  private @Nullable String legalBasis;

  @Column(name = "period_from")
  private LocalDate periodFrom;

  @Column(name = "period_until")
  private LocalDate periodUntil;

  @Column(name = "season_from")
  private @Nullable String seasonFrom;

  @Column(name = "season_until")
  private @Nullable String seasonUntil;

  @Enumerated(EnumType.STRING)
  private AgreementState state;

  @Column(name = "author_id")
  private UUID authorId;

  @Column(name = "supersedes_id")
  private @Nullable UUID supersedesId;

  @Column(name = "renews_id")
  private @Nullable UUID renewsId;

  @Column(name = "concluded_on")
  private @Nullable LocalDate concludedOn;

  @Column(name = "entered_on")
  private @Nullable LocalDate enteredOn;

  @Column(name = "terminated_from")
  private @Nullable LocalDate terminatedFrom;

  private @Nullable String remark;
  @Version private int version;

  @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<Party> parties = new ArrayList<>();

  /** Files that no side refers to any more. */
  @Transient private final List<UUID> droppedFiles = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Agreement() {}

  /**
   * A draft.
   *
   * @param author the authority that writes it; one of the parties
   */
  @SuppressWarnings("NullAway.Init") // write() fills the rest
  Agreement(OrganisationId author, AgreementTerms terms, @Nullable AgreementId supersedes) {
    this.id = NewId.next();
    this.state = DRAFT;
    this.authorId = author.value();
    this.supersedesId = supersedes == null ? null : supersedes.value();
    write(terms);
  }

  /** 来季の案: this draft goes on where {@code old} ends. */
  void renews(Agreement old) {
    if (!old.state.hasBeenConcluded()) {
      throw Problem.conflict("agreement.renewState");
    }
    if (periodFrom.isBefore(old.endsOn())) {
      throw Problem.badInput("agreement.renewOverlap", old.endsOn().toString());
    }
    renewsId = old.id;
  }

  AgreementId id() {
    return new AgreementId(id);
  }

  String number() {
    return number;
  }

  AgreementState state() {
    return state;
  }

  OrganisationId author() {
    return new OrganisationId(authorId);
  }

  Optional<AgreementId> supersedes() {
    return Optional.ofNullable(supersedesId).map(AgreementId::new);
  }

  int version() {
    return version;
  }

  Period period() {
    return new Period(periodFrom, periodUntil);
  }

  @Nullable LocalDate enteredOn() {
    return enteredOn;
  }

  /** Whether everybody may know of it. */
  boolean isPublic() {
    return enteredOn != null;
  }

  AgreementTerms terms() {
    return new AgreementTerms(
        number, title, kind, legalBasis, period(), season(), partyIds(), remark);
  }

  boolean hasParty(OrganisationId organisation) {
    return find(organisation).isPresent();
  }

  List<OrganisationId> partyIds() {
    return parties.stream().map(Party::organisation).toList();
  }

  /**
   * New terms; every consent is void. While it is negotiated each side may edit, else its author.
   */
  void edit(AgreementTerms terms, OrganisationId by) {
    beginEdit(by);
    write(terms);
  }

  /** The items change: every consent is void. */
  void beginEdit(OrganisationId by) {
    require("edit", DRAFT, PROPOSED, RETURNED, AGREED);
    if (state == DRAFT || state == RETURNED) {
      requireAuthor(by);
    }
    clearConsents();
    if (state == AGREED) {
      state = PROPOSED;
    }
  }

  void propose(OrganisationId by) {
    require("propose", DRAFT, RETURNED);
    requireAuthor(by);
    state = PROPOSED;
  }

  /** 差戻し by the other side; the author may change it and propose again. */
  void sendBack(OrganisationId by) {
    require("return", PROPOSED, AGREED);
    if (by.equals(author())) {
      throw Problem.forbidden("agreement.ownProposal");
    }
    clearConsents();
    state = RETURNED;
  }

  void withdraw(OrganisationId by) {
    require("withdraw", DRAFT, PROPOSED, RETURNED, AGREED);
    requireAuthor(by);
    clearConsents();
    state = WITHDRAWN;
  }

  /** 実務合意 of one side; the last one makes it agreed. */
  void consent(OrganisationId by, UserId person, LocalDate today) {
    require("consent", PROPOSED);
    Party party = find(by).orElseThrow(() -> Problem.forbidden("agreement.notParty"));
    if (party.hasConsented()) {
      throw Problem.conflict("agreement.consented");
    }
    party.consent(person, today);
    if (parties.stream().allMatch(Party::hasConsented)) {
      state = AGREED;
    }
  }

  /**
   * The signed agreement is registered.
   *
   * @param on day of signature, not after {@code today}
   * @param documentNumbers 文書番号 of every party
   */
  void conclude(LocalDate on, Map<OrganisationId, String> documentNumbers, LocalDate today) {
    require("conclude", AGREED);
    if (on.isAfter(today)) {
      throw Problem.badInput("agreement.signedInFuture", on.toString());
    }
    for (Party party : parties) {
      String number = documentNumbers.getOrDefault(party.organisation(), "");
      if (number.isBlank()) {
        throw Problem.badInput("agreement.documentNumber");
      }
      party.sign(number.strip());
    }
    concludedOn = on;
    state = CONCLUDED;
  }

  /** What is over is left as it was. */
  void requireAlive() {
    require("contacts", DRAFT, PROPOSED, RETURNED, AGREED, CONCLUDED, IN_FORCE);
  }

  /**
   * The signed PDF of one side: replaced at will until it is concluded, brought once after that.
   */
  void attach(OrganisationId party, UUID blob) {
    require("attach", AGREED, CONCLUDED, IN_FORCE, ENDED, TERMINATED, SUPERSEDED);
    Party side = find(party).orElseThrow(() -> Problem.forbidden("agreement.notParty"));
    if (state != AGREED && side.document() != null) {
      throw Problem.conflict("agreement.documentKept");
    }
    dropDocument(side);
    side.attach(blob);
  }

  /** Files that are to be deleted once this change is written; each is told once. */
  List<UUID> takeDroppedFiles() {
    List<UUID> files = List.copyOf(droppedFiles);
    droppedFiles.clear();
    return files;
  }

  /** Whether the first day has come. */
  boolean mayEnter(LocalDate today) {
    return state == CONCLUDED && !today.isBefore(periodFrom);
  }

  void enter(LocalDate today) {
    require("enter", CONCLUDED);
    if (today.isBefore(periodFrom)) {
      throw new IllegalStateException("%s begins on %s".formatted(id, periodFrom));
    }
    enteredOn = periodFrom;
    state = IN_FORCE;
  }

  /**
   * 中途終了: from {@code from} on it no longer holds; past days stay as they were.
   *
   * @param from not before {@code today}, within the period or the day after it began
   */
  void terminate(LocalDate from, LocalDate today) {
    require("terminate", CONCLUDED, IN_FORCE);
    if (from.isBefore(today)) {
      throw Problem.badInput("agreement.terminatePast", from.toString());
    }
    if (from.isBefore(periodFrom) || !from.isBefore(endsOn())) {
      throw Problem.badInput(
          "agreement.terminateOutside", periodFrom.toString(), endsOn().toString());
    }
    terminatedFrom = from;
    if (!from.isAfter(today) || from.equals(periodFrom)) {
      state = TERMINATED;
    }
  }

  /** The first day on which it no longer holds. */
  LocalDate endsOn() {
    return terminatedFrom == null ? periodUntil : terminatedFrom;
  }

  /** Ends it when its last day is over; returns whether it did. */
  boolean end(LocalDate today) {
    if (state != IN_FORCE || today.isBefore(endsOn())) {
      return false;
    }
    state = terminatedFrom == null ? ENDED : TERMINATED;
    return true;
  }

  /** Another agreement takes its place; what has ended already stays ended. */
  boolean giveWay() {
    if (state != IN_FORCE) {
      return false;
    }
    state = SUPERSEDED;
    return true;
  }

  private void write(AgreementTerms terms) {
    if (!terms.parties().contains(author())) {
      throw Problem.badInput("agreement.authorNotParty");
    }
    number = terms.number().strip();
    title = terms.title().strip();
    kind = terms.kind();
    legalBasis = terms.legalBasis();
    periodFrom = terms.period().from();
    periodUntil = terms.period().until();
    Season season = terms.season();
    seasonFrom = season == null ? null : Season.text(season.from());
    seasonUntil = season == null ? null : Season.text(season.until());
    remark = terms.remark();
    parties.removeIf(party -> !terms.parties().contains(party.organisation()));
    terms.parties().stream()
        .filter(organisation -> !hasParty(organisation))
        .forEach(organisation -> parties.add(new Party(this, organisation)));
  }

  private @Nullable Season season() {
    return seasonFrom == null || seasonUntil == null
        ? null
        : new Season(Season.monthDay(seasonFrom), Season.monthDay(seasonUntil));
  }

  private Optional<Party> find(OrganisationId organisation) {
    return parties.stream().filter(p -> p.organisation().equals(organisation)).findFirst();
  }

  private void clearConsents() {
    parties.forEach(Party::clearConsent);
    // What was signed says something else now.
    parties.forEach(this::dropDocument);
  }

  private void dropDocument(Party side) {
    UUID old = side.document();
    if (old != null) {
      droppedFiles.add(old);
      side.attach(null);
    }
  }

  private void requireAuthor(OrganisationId by) {
    if (!by.equals(author())) {
      throw Problem.forbidden("agreement.authorOnly");
    }
  }

  private void require(String action, AgreementState... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw Problem.conflict(
          "agreement.state",
          state,
          new DefaultMessageSourceResolvable("agreement.action." + action));
    }
  }
}
