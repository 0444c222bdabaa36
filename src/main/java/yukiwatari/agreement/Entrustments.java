package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;

/**
 * 議決, 告示 and 届出 of each side of a 事務の委託. Each side keeps its own, before and after the conclusion;
 * nobody's consent is touched.
 */
@Service
class Entrustments {
  private final Agreements agreements;
  private final JdbcClient jdbc;

  Entrustments(Agreements agreements, JdbcClient jdbc) {
    this.agreements = agreements;
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 400 that names field and value; 409 when the agreement is over, is no 事務の委託, or
   *     was concluded on a resolution that is to go or to come later
   */
  @Transactional
  void write(AgreementId id, int seenVersion, Entrustment typed, Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    agreement.requireAlive();
    if (agreement.terms().kind() != AgreementKind.ENTRUSTED) {
      throw Problem.conflict("agreement.notEntrusted");
    }
    Entrustment entrustment = typed.tidy();
    List<Problem.Field> wrong = entrustment.refusals(agreements.today());
    if (!wrong.isEmpty()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "agreement.entrustment", wrong);
    }
    write(id, entrustment, actor);
    agreements.write(agreement);
    if (agreement.state().hasBeenConcluded()) {
      refuseUnresolved(id, concludedOn(id));
    }
  }

  private LocalDate concludedOn(AgreementId id) {
    return jdbc.sql("SELECT concluded_on FROM agreement.agreement WHERE id = :id")
        .param("id", id.value())
        .query(LocalDate.class)
        .single();
  }

  private void write(AgreementId id, Entrustment entrustment, Actor actor) {
    jdbc.sql(
            """
            INSERT INTO agreement.entrustment (party_id, resolved_on, resolution_number, noticed_on, notice_number, reported_on)
            SELECT id, :resolvedOn, :resolutionNumber, :noticedOn, :noticeNumber, :reportedOn
              FROM agreement.party WHERE agreement_id = :agreement AND organisation_id = :side
            ON CONFLICT (party_id) DO UPDATE SET resolved_on = excluded.resolved_on, resolution_number = excluded.resolution_number,
              noticed_on = excluded.noticed_on, notice_number = excluded.notice_number, reported_on = excluded.reported_on
            """)
        .param("resolvedOn", entrustment.resolvedOn())
        .param("resolutionNumber", entrustment.resolutionNumber())
        .param("noticedOn", entrustment.noticedOn())
        .param("noticeNumber", entrustment.noticeNumber())
        .param("reportedOn", entrustment.reportedOn())
        .param("agreement", id.value())
        .param("side", actor.authority().value())
        .update();
  }

  /**
   * @param on day of signature
   * @throws Problem 409 that names the sides whose council had not resolved by then
   */
  void refuseUnresolved(AgreementId id, LocalDate on) {
    List<String> sides =
        jdbc.sql(
                """
                SELECT o.name FROM agreement.party p
                  JOIN published.organisation o ON o.id = p.organisation_id
                  LEFT JOIN agreement.entrustment e ON e.party_id = p.id
                 WHERE p.agreement_id = :agreement AND (e.resolved_on IS NULL OR e.resolved_on > :on)
                 ORDER BY o.code NULLS LAST
                """)
            .param("agreement", id.value())
            .param("on", on)
            .query(String.class)
            .list();
    if (!sides.isEmpty()) {
      throw Problem.conflict("agreement.unresolved", String.join("、", sides), on.toString());
    }
  }
}
