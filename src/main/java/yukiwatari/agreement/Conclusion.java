package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/** What makes an agreement bind, and what ends it before its time. */
@Service
class Conclusion {
  private final Agreements agreements;
  private final ItemTable items;
  private final Conflicts conflicts;
  private final EntryIntoForce entry;
  private final Entrustments entrustments;
  private final JdbcClient jdbc;

  Conclusion(
      Agreements agreements,
      ItemTable items,
      Conflicts conflicts,
      EntryIntoForce entry,
      Entrustments entrustments,
      JdbcClient jdbc) {
    this.agreements = agreements;
    this.items = items;
    this.conflicts = conflicts;
    this.entry = entry;
    this.entrustments = entrustments;
    this.jdbc = jdbc;
  }

  /**
   * 締結を登録する. When its first day has come it enters into force at once.
   *
   * @throws Problem 409 when another agreement has promised the same or has taken the place of the
   *     one that this supersedes, or a council has not resolved on a 事務の委託
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
    agreement.supersedes().ifPresent(this::refuseSecondSuccessor);
    agreement.conclude(on, documentNumbers, agreements.today());
    if (agreement.terms().kind() == AgreementKind.ENTRUSTED) {
      entrustments.refuseUnresolved(id, on);
    }
    agreements.record(agreement, StepKind.CONCLUDE, before, on, actor, null);
    conflicts.refuse(id);
    if (agreement.mayEnter(agreements.today())) {
      entry.enter(agreement);
    }
  }

  /** The database refuses it too; here it is said by which agreement. */
  private void refuseSecondSuccessor(AgreementId old) {
    jdbc.sql(
            """
            SELECT number FROM agreement.agreement
             WHERE supersedes_id = :old AND concluded_on IS NOT NULL AND (state <> 'TERMINATED' OR entered_on IS NOT NULL)
            """)
        .param("old", old.value())
        .query(String.class)
        .optional()
        .ifPresent(
            other -> {
              throw Problem.conflict("agreement.secondSuccessor", other);
            });
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
