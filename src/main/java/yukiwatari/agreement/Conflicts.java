package yukiwatari.agreement;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/**
 * Asks in words what the constraint would refuse, and already for agreements that are concluded but
 * not yet in force.
 */
@Component
final class Conflicts {
  private static final String FIND = Sql.read(Conflicts.class, "findConflicts");
  private final JdbcClient jdbc;

  Conflicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By day, then road; empty when all items may bind. The agreement that it supersedes is none.
   *
   * @param reader who may open which agreement; null: only those that are public
   */
  List<Conflict> find(AgreementId agreement, @Nullable OrganisationId reader) {
    return jdbc.sql(FIND)
        .param("agreement", agreement.value())
        .param("reader", reader == null ? null : reader.value(), Types.OTHER)
        .query(
            (row, n) ->
                new Conflict(
                    row.getObject("item", UUID.class),
                    row.getString("road"),
                    row.getString("section_code"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    WorkType.valueOf(row.getString("work_type")),
                    Part.of(row.getInt("part_from"), row.getInt("part_until")),
                    row.getString("performer"),
                    row.getString("number"),
                    row.getObject("other", UUID.class)))
        .list();
  }

  /**
   * @throws Problem 409 that names the first conflict and counts the others
   */
  void refuse(AgreementId agreement) {
    List<Conflict> found = find(agreement, null);
    if (!found.isEmpty()) {
      Conflict first = found.get(0);
      throw Problem.conflict(
          found.size() == 1 ? "agreement.taken" : "agreement.takenMany",
          first.label(),
          first.day().toString(),
          first.work(),
          first.performer(),
          first.number(),
          found.size() - 1);
    }
  }
}
