package yukiwatari.fleet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yukiwatari.http.Sql;

/** Ends the rows that say which district does a section, and tells the audit of their changes. */
@Repository
class DistrictSections {
  private static final String END = Sql.read(DistrictSections.class, "endSections");

  private final JdbcClient jdbc;

  DistrictSections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Any section is in a district on the day or later. */
  boolean anyFrom(LocalDate day) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM fleet.district_section WHERE valid && daterange(:day::date, NULL))")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /**
   * From the day on the sections are in no district; what was before stays.
   *
   * @param own of this authority's districts the ploughing of the carriageway only; null: all work
   *     of all districts
   * @return how many rows ended
   */
  int end(@Nullable UUID own, LocalDate day, Collection<UUID> sections) {
    return jdbc.sql(END)
        .param("own", own)
        .param("day", day)
        .param("sections", sections.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /**
   * One audit entry for all rows: they are not audited each. None where nothing changed.
   *
   * @param district null: several
   * @param what happened: given, taken, followed, ended
   */
  void note(@Nullable UUID district, LocalDate day, String what, int rows) {
    if (rows == 0) {
      return;
    }
    jdbc.sql(
            """
            SELECT account.audit_batch('fleet.district_section', jsonb_strip_nulls(
                     jsonb_build_object('district', :district::text, 'day', :day::text, :what::text, :rows::int)))
            """)
        .param("district", district)
        .param("day", day)
        .param("what", what)
        .param("rows", rows)
        .query((row, number) -> number)
        .list();
  }
}
