package yukiwatari.road;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Sql;

/** Reads sections that have no place yet. */
@Component
class UnlocatedReads {
  private static final String ROWS = Sql.read(UnlocatedReads.class, "unlocated");
  private static final String TOTAL = Sql.read(UnlocatedReads.class, "unlocatedTotal");

  private final JdbcClient client;

  UnlocatedReads(JdbcClient client) {
    this.client = client;
  }

  private record Total(long sections, BigDecimal meters) {}

  UnlocatedSections read(LocalDate day, @Nullable UUID municipality, int limit) {
    Total total = asked(TOTAL, day, municipality).query(Total.class).single();
    return new UnlocatedSections(
        total.sections(), total.meters(), places(day), rows(day, municipality, limit));
  }

  List<UnlocatedSections.Row> rows(LocalDate day, @Nullable UUID municipality, int limit) {
    return asked(ROWS, day, municipality)
        .param("limit", limit)
        .query(UnlocatedSections.Row.class)
        .list();
  }

  private StatementSpec asked(String sql, LocalDate day, @Nullable UUID municipality) {
    FiscalYear year = new FiscalYear(day.minusMonths(3).getYear());
    return client
        .sql(sql)
        .param("day", day)
        .param("from", year.from())
        .param("until", year.until())
        .param("municipality", municipality, Types.OTHER);
  }

  private List<UnlocatedSections.Place> places(LocalDate day) {
    return client
        .sql(
            """
            SELECT o.id, o.name FROM published.organisation o
             WHERE o.id IN (SELECT coalesce(v.municipality_id, v.administrator_id) FROM road.section_version v
                             WHERE v.valid @> :day::date AND v.geom IS NULL AND NOT v.estimated)
             ORDER BY o.code NULLS LAST, o.name
            """)
        .param("day", day)
        .query(UnlocatedSections.Place.class)
        .list();
  }
}
