package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

  /** By day, then road; empty when all items may bind. The agreement that it supersedes is none. */
  List<Conflict> find(AgreementId agreement) {
    return jdbc.sql(FIND)
        .param("agreement", agreement.value())
        .query(
            (row, n) ->
                new Conflict(
                    row.getObject("item", UUID.class),
                    row.getString("road"),
                    row.getObject("day", LocalDate.class),
                    WorkType.valueOf(row.getString("work_type")),
                    row.getString("performer"),
                    row.getString("number")))
        .list();
  }

  /**
   * @throws Problem 409 that names the first conflict and counts the others
   */
  void refuse(AgreementId agreement) {
    List<Conflict> found = find(agreement);
    if (!found.isEmpty()) {
      Conflict first = found.get(0);
      throw Problem.conflict(
          found.size() == 1 ? "agreement.taken" : "agreement.takenMany",
          first.road(),
          first.day().toString(),
          first.work(),
          first.performer(),
          first.number(),
          found.size() - 1);
    }
  }
}
