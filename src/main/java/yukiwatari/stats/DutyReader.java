package yukiwatari.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import yukiwatari.account.Actor;
import yukiwatari.http.LocalName;
import yukiwatari.http.Sql;

/** Reads what an organisation or a crew does on a day. */
@Component
class DutyReader {
  private static final String DUTIES = Sql.read(DutyReader.class, "duties");
  private static final String NEXT = Sql.read(DutyReader.class, "nextDuty");
  private static final String CREW =
      """
      SELECT string_agg(name, '、' ORDER BY name) FROM published.crew
       WHERE user_id = :user AND organisation_id IN (:organisation, :authority) AND district_id IS NOT NULL
      """;

  private final JdbcClient jdbc;

  DutyReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The crew of a work district that the person belongs to. */
  Optional<String> crew(Actor actor) {
    return jdbc.sql(CREW)
        .param("user", actor.id().value())
        .param("organisation", actor.organisation().value())
        .param("authority", actor.authority().value())
        .query(String.class)
        .optional();
  }

  /**
   * One row per section, work type and rule, rows of a section together.
   *
   * @param located how many sections get their geometry
   */
  List<DutyRow> duties(DutyQuestion question, int located, Locale locale) {
    return jdbc.sql(DUTIES)
        .param("organisation", question.actor().organisation().value())
        .param("authority", question.actor().authority().value())
        .param("user_id", question.actor().id().value())
        .param("day", question.day())
        .param("works", question.workTypes().toArray(String[]::new))
        .param("district", question.district(), Types.OTHER)
        .param("agreement", question.agreement(), Types.OTHER)
        .param("located", located)
        .query((row, number) -> row(row, locale))
        .list();
  }

  /** The first later day on which the organisation has any such work. */
  Optional<LocalDate> next(DutyQuestion question) {
    return jdbc.sql(NEXT)
        .param("organisation", question.actor().organisation().value())
        .param("authority", question.actor().authority().value())
        .param("day", question.day())
        .param("works", question.workTypes().toArray(String[]::new))
        .query(LocalDate.class)
        .optional();
  }

  private static DutyRow row(ResultSet row, Locale locale) throws SQLException {
    UUID district = row.getObject("district_id", UUID.class);
    boolean ofDistrict = district != null;
    UUID group = ofDistrict ? district : row.getObject("agreement_id", UUID.class);
    return new DutyRow(
        new Duties.Section(
            row.getObject("section_id", UUID.class),
            row.getString("name"),
            row.getString("kind"),
            row.getString("route_number"),
            row.getString("section_code"),
            new Duties.Administrator(
                row.getObject("administrator_id", UUID.class),
                LocalName.of(row, "administrator", locale),
                row.getString("phone")),
            row.getString("geometry"),
            List.of()),
        new Duties.Group(
            group,
            row.getString("basis"),
            row.getString(ofDistrict ? "district_code" : "agreement_number"),
            row.getString(ofDistrict ? "district" : "title"),
            ofDistrict ? LocalName.of(row, "orderer", locale) : null,
            List.of()),
        duty(row, group));
  }

  private static Duties.Duty duty(ResultSet row, UUID group) throws SQLException {
    String workType = row.getString("work_type");
    Time finishBy = row.getTime("finish_by");
    String length = lengthOf(row);
    return new Duties.Duty(
        workType,
        DutyKind.of(workType).orElseThrow(),
        PartWord.of((Integer[]) row.getArray("parts").getArray()),
        group,
        length == null ? null : meters(row, length),
        length,
        row.getObject("threshold_cm", Integer.class),
        finishBy == null ? null : finishBy.toLocalTime().toString(),
        row.getString("frequency"));
  }

  /** An agreement's length is the one signed; a district clears the cleared length. */
  private static @Nullable String lengthOf(ResultSet row) throws SQLException {
    for (String length : List.of("AGREED", "CLEARED", "OFFICIAL", "GIS")) {
      boolean fits = !length.equals("CLEARED") || !row.getString("work_type").equals("PATROL");
      if (fits && row.getObject(column(length)) != null) {
        return length;
      }
    }
    return null;
  }

  private static BigDecimal meters(ResultSet row, String length) throws SQLException {
    return row.getBigDecimal(column(length)).setScale(2, RoundingMode.HALF_UP);
  }

  private static String column(String length) {
    return length.toLowerCase(Locale.ROOT) + "_length_m";
  }
}
