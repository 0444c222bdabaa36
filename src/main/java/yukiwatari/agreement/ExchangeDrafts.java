package yukiwatari.agreement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.road.SectionId;

/**
 * Exchange agreements 交換除雪 begun from what another module has brought together: the draft is as if
 * a person had written it, and goes on on the agreements' pages.
 */
@Component
public class ExchangeDrafts {
  /**
   * What is to be drafted.
   *
   * @param season null: all year
   */
  public record Wish(
      String number,
      String title,
      Period period,
      @Nullable Season season,
      OrganisationId counterpart,
      List<Exchange> exchanges) {
    public Wish {
      exchanges = List.copyOf(exchanges);
    }
  }

  /**
   * Ploughing of both carriageways of a section, without pay.
   *
   * @param performer who is to do it
   * @param agreedLengthMeters 協定延長; null: not yet said
   */
  public record Exchange(
      SectionId section, OrganisationId performer, @Nullable BigDecimal agreedLengthMeters) {}

  /** A section of an agreement that is not yet, or now, in force. */
  public record Standing(
      UUID section, UUID agreement, String number, AgreementState state, int version) {}

  private static final String STANDING =
      """
      SELECT DISTINCT ON (i.section_id) i.section_id AS section, a.id AS agreement, a.number, a.state, a.version
        FROM agreement.item i
        JOIN agreement.agreement a ON a.id = i.agreement_id
       WHERE i.section_id = ANY (:sections) AND a.kind IN ('EXCHANGE', 'ENTRUSTED')
         AND a.state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'CONCLUDED')
         AND EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = a.id AND p.organisation_id = :reader)
       ORDER BY i.section_id, a.id DESC
      """;

  private final Drafting drafting;
  private final Negotiation negotiation;
  private final Agreements agreements;
  private final Conflicts conflicts;
  private final JdbcClient jdbc;

  ExchangeDrafts(
      Drafting drafting,
      Negotiation negotiation,
      Agreements agreements,
      Conflicts conflicts,
      JdbcClient jdbc) {
    this.drafting = drafting;
    this.negotiation = negotiation;
    this.agreements = agreements;
    this.conflicts = conflicts;
    this.jdbc = jdbc;
  }

  /**
   * A draft of the actor's authority with all items, or nothing.
   *
   * @throws Problem 400 with the rows that cannot be items, counted from 1; 409 that names the
   *     first section another agreement has promised already
   */
  @Transactional
  public AgreementId create(Wish wish, Actor actor) {
    TermsInput terms =
        new TermsInput(
            wish.number,
            wish.title,
            AgreementKind.EXCHANGE,
            null,
            wish.period.from(),
            wish.period.until(),
            wish.season == null ? null : Season.text(wish.season.from()),
            wish.season == null ? null : Season.text(wish.season.until()),
            List.of(actor.authority(), wish.counterpart),
            null);
    AgreementId id = drafting.create(terms.terms(), actor);
    List<ItemInput> items = wish.exchanges.stream().map(ExchangeDrafts::item).toList();
    drafting.writeItems(id, agreements.get(id).version(), items, actor);
    conflicts.refuse(id);
    return id;
  }

  private static ItemInput item(Exchange exchange) {
    return new ItemInput(
        exchange.section.value(),
        null,
        WorkType.PLOUGHING,
        Part.BOTH,
        exchange.performer.value(),
        null,
        null,
        exchange.agreedLengthMeters,
        null,
        null,
        null,
        null);
  }

  /**
   * @throws Problem 404 when it is not for the actor, 403 when it is not the author's, 409 when it
   *     is past that, 412 when it has changed
   */
  @Transactional
  public void withdraw(AgreementId id, int seenVersion, Actor actor) {
    negotiation.withdraw(id, seenVersion, null, actor);
  }

  /**
   * Which of the sections stand in an exchange agreement of {@code reader} that is being negotiated
   * or is concluded and not yet in force; the newest of each section.
   */
  public List<Standing> standing(Collection<SectionId> sections, OrganisationId reader) {
    return jdbc.sql(STANDING)
        .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
        .param("reader", reader.value())
        .query(Standing.class)
        .list();
  }
}
