package yukiwatari.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.account.Actor;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.agreement.AgreementDrafts;
import yukiwatari.agreement.AgreementId;
import yukiwatari.agreement.AgreementKind;
import yukiwatari.agreement.AgreementRecord;
import yukiwatari.agreement.BulkAgreements;
import yukiwatari.agreement.ItemTerms;
import yukiwatari.agreement.Part;
import yukiwatari.agreement.ProgrammeYear;
import yukiwatari.agreement.WorkType;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.road.BulkRoads;
import yukiwatari.road.SectionId;

/** Makes sections and an agreement of a 別表 that a person accepted: all of it, or nothing. */
@Service
class Bringing {
  private final UnlocatedMaker sections;
  private final BulkRoads roads;
  private final AgreementDrafts drafts;
  private final BulkAgreements agreements;
  private final OrganisationDirectory organisations;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Bringing(
      UnlocatedMaker sections,
      BulkRoads roads,
      AgreementDrafts drafts,
      BulkAgreements agreements,
      OrganisationDirectory organisations,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.sections = sections;
    this.roads = roads;
    this.drafts = drafts;
    this.agreements = agreements;
    this.organisations = organisations;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What came of it.
   *
   * @param made sections without a place
   */
  record Brought(UUID agreement, int items, int made) {}

  /**
   * @throws Problem 400 when there is nothing to bring, the actor is no party or the day of
   *     signature lies in the future; 409 when another performer is bound already
   */
  Brought bring(Understood understood, ScheduleTerms terms, Actor actor) {
    if (understood.found().isEmpty()) {
      throw Problem.badInput("schedule.nothing");
    }
    if (!understood.parties().contains(actor.authority())) {
      throw Problem.badInput("schedule.notParty");
    }
    LocalDate concluded = terms.concludedOn();
    if (concluded != null && concluded.isAfter(LocalDate.now(clock))) {
      throw Problem.badInput("schedule.concludedLater", concluded);
    }
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> inside(understood, terms, actor)));
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("schedule.otherPerformer");
    }
  }

  private Brought inside(Understood understood, ScheduleTerms terms, Actor actor) {
    Map<Found, SectionId> made =
        sections.make(understood.found(), terms.periodFrom(), understood.fileName());
    roads.beginEarlier(understood.begunEarlier(), terms.periodFrom(), understood.fileName());
    List<ItemTerms> items = new ArrayList<>();
    for (Found found : understood.found()) {
      KnownSection known = found.section();
      items.add(
          item(
              found.row(),
              known != null
                  ? new SectionId(known.section())
                  : Objects.requireNonNull(made.get(found))));
    }
    // The one who writes it stands first.
    List<OrganisationId> parties = new ArrayList<>(List.of(actor.authority()));
    understood.parties().stream().filter(each -> !parties.contains(each)).forEach(parties::add);
    AgreementId id =
        terms.concludedOn() == null
            ? drafts.draft(
                terms.number(),
                terms.title(),
                terms.kind(),
                terms.legalBasis(),
                terms.period(),
                terms.season(),
                parties,
                items,
                actor)
            : past(understood.fileName(), terms, terms.concludedOn(), parties, items, actor);
    return new Brought(id.value(), items.size(), made.size());
  }

  private AgreementId past(
      String fileName,
      ScheduleTerms terms,
      LocalDate concludedOn,
      List<OrganisationId> parties,
      List<ItemTerms> items,
      Actor actor) {
    AgreementId id = new AgreementId(NewId.next());
    agreements.load(
        fileName,
        List.of(
            new AgreementRecord(
                id,
                terms.number(),
                terms.title(),
                terms.kind(),
                terms.legalBasis(),
                terms.period(),
                terms.season(),
                concludedOn,
                parties.stream().map(each -> new AgreementRecord.Signature(each, null)).toList(),
                items)));
    if (terms.recordYears()) {
      agreements.record(years(terms, fileName, actor));
    }
    return id;
  }

  /** The agreement's fiscal years that have begun have figures of its programme. */
  private List<ProgrammeYear> years(ScheduleTerms terms, String fileName, Actor actor) {
    ProgrammeYear.Programme programme = programme(terms.kind());
    OrganisationId prefecture = prefecture(actor);
    if (programme == null || prefecture == null) {
      return List.of();
    }
    int now = LocalDate.now(clock).minusMonths(3).getYear();
    return Schedules.years(terms.period()).stream()
        .filter(year -> year <= now)
        .map(
            year ->
                new ProgrammeYear(
                    programme, prefecture, year, ProgrammeYear.Status.RECORDED, "別表 " + fileName))
        .toList();
  }

  private static ProgrammeYear.@Nullable Programme programme(AgreementKind kind) {
    return switch (kind) {
      case PATROL -> ProgrammeYear.Programme.PATROL;
      case EXCHANGE, ENTRUSTED -> ProgrammeYear.Programme.EXCHANGE;
      case EMERGENCY, SUPPORT -> null;
    };
  }

  private @Nullable OrganisationId prefecture(Actor actor) {
    Organisation own = organisations.get(actor.authority());
    return own.kind() == OrganisationKind.PREFECTURE ? own.id() : own.parent();
  }

  private static ItemTerms item(ScheduleRow row, SectionId section) {
    return new ItemTerms(
        section,
        null,
        row.work(),
        row.work() == WorkType.FOOTWAY_CLEARING ? Part.BOTH_FOOTWAYS : Part.BOTH,
        row.administrator(),
        row.performer(),
        row.performer(),
        null,
        row.agreedMeters(),
        null,
        null,
        null,
        row.remark());
  }
}
