package yukiwatari.stats;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;

/** Which regional office 地域振興局 a municipality is counted under, by days. */
@Component
public class OfficeAreas {
  /**
   * @param from null: always was
   * @param until the day after the last; null: still is
   */
  record Area(
      UUID office, UUID municipality, @Nullable LocalDate from, @Nullable LocalDate until) {}

  private final JdbcClient jdbc;

  OfficeAreas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Area> list() {
    return jdbc.sql(
            """
            SELECT office_id, municipality_id, lower(valid) AS since, upper(valid) AS until FROM stats.office_area
             ORDER BY municipality_id, valid
            """)
        .query(
            (row, number) ->
                new Area(
                    row.getObject("office_id", UUID.class),
                    row.getObject("municipality_id", UUID.class),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /**
   * Counts a municipality under an office from a day on; what was said of earlier days stays.
   *
   * @param office null: under none
   * @param from null: whatever the day, also of past years that are not closed
   */
  @Transactional
  public void assign(
      OrganisationId municipality, @Nullable OrganisationId office, @Nullable LocalDate from) {
    jdbc.sql(
            "DELETE FROM stats.office_area WHERE municipality_id = :m AND valid <@ daterange(:from, NULL)")
        .param("m", municipality.value())
        .param("from", from, Types.DATE)
        .update();
    jdbc.sql(
            """
            UPDATE stats.office_area SET valid = valid - daterange(:from, NULL)
             WHERE municipality_id = :m AND valid && daterange(:from, NULL)
            """)
        .param("m", municipality.value())
        .param("from", from, Types.DATE)
        .update();
    if (office != null) {
      jdbc.sql(
              "INSERT INTO stats.office_area (id, office_id, municipality_id, valid) VALUES (:id, :office, :m, daterange(:from, NULL))")
          .param("id", NewId.next())
          .param("office", office.value())
          .param("m", municipality.value())
          .param("from", from, Types.DATE)
          .update();
    }
  }
}
