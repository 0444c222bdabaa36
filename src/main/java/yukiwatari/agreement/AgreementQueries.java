package yukiwatari.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/** What a reader may see of agreements: public once in force, before that for its parties only. */
@Component
class AgreementQueries {
  static final int PAGE = 50;
  private static final String LIST = Sql.read(AgreementQueries.class, "listAgreements");
  private static final String HEAD = Sql.read(AgreementQueries.class, "detailHead");
  private static final String ITEMS = Sql.read(AgreementQueries.class, "detailItems");
  private static final String MAP = Sql.read(AgreementQueries.class, "agreementMap");

  private record Head(AgreementDetail detail, boolean isPublic) {}

  private final JdbcClient jdbc;
  private final SideQueries sides;

  AgreementQueries(JdbcClient jdbc, SideQueries sides) {
    this.jdbc = jdbc;
    this.sides = sides;
  }

  @Transactional(readOnly = true)
  AgreementSummary.Page list(AgreementFilter filter, Optional<Actor> reader) {
    List<AgreementSummary> lines = new ArrayList<>();
    int[] total = {0};
    FiscalYear year = filter.fiscalYear();
    jdbc.sql(LIST)
        .param("reader", reader.map(a -> a.authority().value()).orElse(null), Types.OTHER)
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("party", filter.party(), Types.OTHER)
        .param("yearFrom", year == null ? null : year.from(), Types.DATE)
        .param("yearUntil", year == null ? null : year.until(), Types.DATE)
        .param("text", filter.text() == null || filter.text().isBlank() ? null : filter.text())
        .param("limit", PAGE)
        .param("offset", filter.offset())
        .query(
            row -> {
              total[0] = row.getInt("total");
              lines.add(summary(row));
            });
    return new AgreementSummary.Page(lines, total[0], years(reader));
  }

  private AgreementSummary.@Nullable Years years(Optional<Actor> reader) {
    return jdbc.sql(
            """
            SELECT extract(year FROM min(period_from) - interval '3 months')::int AS first,
                   extract(year FROM max(period_until) - 1 - interval '3 months')::int AS last
              FROM agreement.agreement a
             WHERE a.entered_on IS NOT NULL
                OR EXISTS (SELECT FROM agreement.party p WHERE p.agreement_id = a.id AND p.organisation_id = :reader)
            HAVING count(*) > 0
            """)
        .param("reader", reader.map(a -> a.authority().value()).orElse(null), Types.OTHER)
        .query(AgreementSummary.Years.class)
        .optional()
        .orElse(null);
  }

  /**
   * @throws Problem 404 also for what is not for this reader
   */
  @Transactional(readOnly = true)
  AgreementDetail get(AgreementId id, Optional<Actor> reader) {
    Head head = head(id, reader);
    boolean party = reader.isPresent() && sides.isParty(id, reader.get().authority());
    if (!head.isPublic && !party) {
      throw notFound();
    }
    List<AgreementDetail.Side> parties = sides.list(id, party);
    Optional<AgreementDetail.Side> own =
        reader.flatMap(
            actor ->
                parties.stream().filter(s -> s.id().equals(actor.authority().value())).findFirst());
    AgreementDetail all = head.detail;
    Set<AllowedSteps.Step> may =
        own.map(
                side ->
                    AllowedSteps.of(
                        reader.orElseThrow(),
                        all.kind(),
                        all.state(),
                        side.id().equals(all.author()),
                        side.consentedOn() != null,
                        side.document() != null))
            .orElse(Set.of());
    return new AgreementDetail(
        all.id(),
        all.version(),
        all.state(),
        all.number(),
        all.title(),
        all.kind(),
        all.legalBasis(),
        all.periodFrom(),
        all.periodUntil(),
        all.seasonFrom(),
        all.seasonUntil(),
        all.author(),
        all.concludedOn(),
        all.enteredOn(),
        all.terminatedFrom(),
        party ? all.remark() : null,
        all.supersedes(),
        all.successor(),
        all.renews(),
        all.renewal(),
        parties,
        items(id, party),
        steps(id, party),
        own.map(AgreementDetail.Side::id).orElse(null),
        may);
  }

  /**
   * What it changes against the one that it supersedes or renews.
   *
   * @throws Problem 404 when there is none, or none that the reader may know of
   */
  @Transactional(readOnly = true)
  AgreementDifferences differences(AgreementId id, Optional<Actor> reader) {
    AgreementDetail later = get(id, reader);
    AgreementDetail.Link earlier = later.supersedes() == null ? later.renews() : later.supersedes();
    if (earlier == null) {
      throw Problem.notFound("agreement.noEarlier");
    }
    return AgreementComparison.between(get(new AgreementId(earlier.id()), reader), later);
  }

  /** The sections of its items as a GeoJSON feature collection in JGD2011. */
  @Transactional(readOnly = true)
  String map(AgreementId id, Optional<Actor> reader) {
    get(id, reader);
    return jdbc.sql(MAP).param("agreement", id.value()).query(String.class).single();
  }

  private Head head(AgreementId id, Optional<Actor> reader) {
    return jdbc.sql(HEAD)
        .param("id", id.value())
        .param("reader", reader.map(a -> a.authority().value()).orElse(null), Types.OTHER)
        .query(AgreementQueries::head)
        .optional()
        .orElseThrow(AgreementQueries::notFound);
  }

  private List<AgreementDetail.Item> items(AgreementId id, boolean party) {
    return jdbc.sql(ITEMS)
        .param("agreement", id.value())
        .query((row, n) -> item(row, party))
        .list();
  }

  private List<AgreementDetail.Step> steps(AgreementId id, boolean party) {
    return jdbc.sql(
            """
            SELECT s.*, o.name AS organisation FROM agreement.step s LEFT JOIN published.organisation o ON o.id = s.organisation_id
             WHERE s.agreement_id = :id ORDER BY s.id
            """)
        .param("id", id.value())
        .query((row, n) -> step(row, party))
        .list();
  }

  private static AgreementSummary summary(ResultSet row) throws SQLException {
    return new AgreementSummary(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        AgreementKind.valueOf(row.getString("kind")),
        AgreementState.valueOf(row.getString("state")),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_until", LocalDate.class),
        Arrays.asList((String[]) row.getArray("names").getArray()),
        row.getInt("items"),
        row.getDouble("meters"),
        row.getBoolean("waiting"));
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    LocalDate entered = row.getObject("entered_on", LocalDate.class);
    return new Head(
        new AgreementDetail(
            row.getObject("id", UUID.class),
            row.getInt("version"),
            AgreementState.valueOf(row.getString("state")),
            row.getString("number"),
            row.getString("title"),
            AgreementKind.valueOf(row.getString("kind")),
            row.getString("legal_basis"),
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_until", LocalDate.class),
            row.getString("season_from"),
            row.getString("season_until"),
            row.getObject("author_id", UUID.class),
            row.getObject("concluded_on", LocalDate.class),
            entered,
            row.getObject("terminated_from", LocalDate.class),
            row.getString("remark"),
            link(row.getObject("supersedes_id", UUID.class), row.getString("old_number")),
            link(row.getObject("new_id", UUID.class), row.getString("new_number")),
            link(row.getObject("last_id", UUID.class), row.getString("last_number")),
            link(row.getObject("next_id", UUID.class), row.getString("next_number")),
            List.of(),
            List.of(),
            List.of(),
            null,
            Set.of()),
        entered != null);
  }

  private static AgreementDetail.@Nullable Link link(@Nullable UUID id, @Nullable String number) {
    return id == null || number == null ? null : new AgreementDetail.Link(id, number);
  }

  private static AgreementDetail.Item item(ResultSet row, boolean party) throws SQLException {
    return new AgreementDetail.Item(
        row.getObject("id", UUID.class),
        row.getObject("section_id", UUID.class),
        row.getObject("structure_id", UUID.class),
        row.getString("road"),
        row.getString("section_code"),
        WorkType.valueOf(row.getString("work_type")),
        Part.of(row.getInt("part_from"), row.getInt("part_until")),
        named(row, "administrator"),
        named(row, "performer"),
        named(row, "payer"),
        party ? row.getObject("contract_id", UUID.class) : null,
        row.getBigDecimal("agreed_length_m"),
        row.getString("frequency"),
        row.getObject("threshold_cm", Integer.class),
        row.getObject("finish_by", LocalTime.class),
        party ? row.getString("remark") : null,
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_until", LocalDate.class));
  }

  private static AgreementDetail.Named named(ResultSet row, String what) throws SQLException {
    return new AgreementDetail.Named(row.getObject(what + "_id", UUID.class), row.getString(what));
  }

  private static AgreementDetail.Step step(ResultSet row, boolean party) throws SQLException {
    String from = row.getString("from_state");
    return new AgreementDetail.Step(
        StepKind.valueOf(row.getString("kind")),
        from == null ? null : AgreementState.valueOf(from),
        AgreementState.valueOf(row.getString("to_state")),
        row.getObject("on_day", LocalDate.class),
        row.getTimestamp("at").toInstant(),
        row.getString("organisation"),
        party ? row.getString("actor_name") : null,
        party ? row.getString("comment") : null);
  }

  private static Problem notFound() {
    return Problem.notFound("agreement.notFound");
  }
}
