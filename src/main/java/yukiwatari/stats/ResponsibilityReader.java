package yukiwatari.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.LocalName;
import yukiwatari.http.Sql;

/** Reads who does what on a section from published.responsibility. */
@Component
final class ResponsibilityReader {
  private static final String SECTION = Sql.read(ResponsibilityReader.class, "sectionOfDay");
  private static final String WORK = Sql.read(ResponsibilityReader.class, "responsibility");

  /**
   * @param estimated 推定: the administrator was guessed
   */
  record Found(Responsibility.Section section, boolean estimated) {}

  private final JdbcClient jdbc;

  ResponsibilityReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when the section does not exist on the day. */
  Optional<Found> find(UUID section, LocalDate day, Locale locale) {
    return jdbc.sql(SECTION)
        .param("section", section)
        .param("day", day)
        .query((row, number) -> new Found(section(row, locale), row.getBoolean("estimated")))
        .optional();
  }

  /**
   * @param asking authority or contractor that sees its own contractors; null for the public
   */
  List<Responsibility.Work> work(
      UUID section, LocalDate day, @Nullable UUID asking, Locale locale) {
    return jdbc.sql(WORK)
        .param("section", section)
        .param("day", day)
        .param("reader", asking, Types.OTHER)
        .query((row, number) -> work(row, locale))
        .list();
  }

  private static Responsibility.Section section(ResultSet row, Locale locale) throws SQLException {
    BigDecimal official = row.getBigDecimal("official_length_m");
    double measured = row.getDouble("gis_length_m");
    BigDecimal gis =
        row.wasNull() ? null : BigDecimal.valueOf(measured).setScale(2, RoundingMode.HALF_UP);
    return new Responsibility.Section(
        row.getObject("section_id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getString("route_number"),
        row.getString("service_class"),
        named(row, "administrator", locale),
        official == null ? gis : official,
        new Responsibility.Lengths(official, row.getBigDecimal("cleared_length_m"), gis));
  }

  private static Responsibility.Work work(ResultSet row, Locale locale) throws SQLException {
    Time finishBy = row.getTime("finish_by");
    return new Responsibility.Work(
        row.getString("work_type"),
        PartWord.of((Integer[]) row.getArray("parts").getArray()),
        row.getString("basis"),
        named(row, "performer", locale),
        row.getString("contractor"),
        row.getString("district"),
        named(row, "payer", locale),
        agreement(row),
        row.getObject("threshold_cm", Integer.class),
        finishBy == null ? null : finishBy.toLocalTime().toString(),
        row.getString("frequency"),
        row.getBigDecimal("agreed_length_m"));
  }

  private static Responsibility.@Nullable AgreementOf agreement(ResultSet row) throws SQLException {
    UUID id = row.getObject("agreement_id", UUID.class);
    if (id == null) {
      return null;
    }
    Date until = row.getDate("until");
    return new Responsibility.AgreementOf(
        id,
        row.getString("number"),
        row.getString("title"),
        row.getDate("from").toLocalDate(),
        until == null ? null : until.toLocalDate());
  }

  private static Responsibility.Named named(ResultSet row, String column, Locale locale)
      throws SQLException {
    return new Responsibility.Named(
        row.getObject(column + "_id", UUID.class), LocalName.of(row, column, locale));
  }
}
