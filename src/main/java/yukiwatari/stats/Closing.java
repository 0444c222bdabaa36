package yukiwatari.stats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year whose figures were frozen 年度確定.
 *
 * @param organisation the prefecture that closed it, as it was called then
 * @param closedBy the person, as called then; of no concern to the public
 * @param reopened null while it stands
 */
record Closing(
    UUID id,
    Programme programme,
    int fiscalYear,
    LocalDate closedOn,
    String closedBy,
    String organisation,
    String ruleJa,
    String ruleEn,
    @Nullable Reopening reopened) {
  /** 確定の取消し, with what moved to it. */
  record Reopening(LocalDate on, String by, String reason) {}

  static Closing read(ResultSet row, int number) throws SQLException {
    LocalDate reopenedOn = row.getObject("reopened_on", LocalDate.class);
    return new Closing(
        row.getObject("id", UUID.class),
        Programme.valueOf(row.getString("programme")),
        row.getInt("fiscal_year"),
        row.getObject("closed_on", LocalDate.class),
        row.getString("closed_by_name"),
        row.getString("organisation"),
        row.getString("rule_ja"),
        row.getString("rule_en"),
        reopenedOn == null
            ? null
            : new Reopening(
                reopenedOn, row.getString("reopened_by_name"), row.getString("reopen_reason")));
  }

  boolean stands() {
    return reopened == null;
  }

  /** How it was counted, in the words of then. */
  String rule(boolean english) {
    return english ? ruleEn : ruleJa;
  }
}
