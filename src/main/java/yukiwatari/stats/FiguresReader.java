package yukiwatari.stats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Sql;

/** Counts in the database; each call is one statement, so it sees one snapshot. */
@Component
final class FiguresReader {
  private static final String FIGURES = Sql.read(FiguresReader.class, "yearFigures");
  private static final String REVISION = Sql.read(FiguresReader.class, "revision");
  private static final String STANDING = Sql.read(FiguresReader.class, "standingMunicipality");
  private static final String YEARS = Sql.read(FiguresReader.class, "years");

  private record Row(YearStatus status, @Nullable Group group) {}

  private final JdbcClient jdbc;

  FiguresReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Changes with every commit that could change a figure of the year; costs about a millisecond.
   */
  String revision(FiscalYear year) {
    return jdbc.sql(REVISION).param("fiscal_year", year.value()).query(String.class).single();
  }

  List<KnownYear> years() {
    return jdbc.sql(YEARS)
        .query(
            (row, number) ->
                new KnownYear(
                    Programme.valueOf(row.getString("programme")),
                    row.getInt("fiscal_year"),
                    YearStatus.valueOf(row.getString("status")),
                    row.getString("standing") == null
                        ? null
                        : Standing.valueOf(row.getString("standing"))))
        .list();
  }

  /** Costs some hundred milliseconds for 100,000 sections. */
  YearFigures figures(Programme programme, FiscalYear year) {
    List<Row> rows =
        jdbc.sql(FIGURES)
            .param("programme", programme.name())
            .param("first", year.from())
            .param("next", year.until())
            .query(FiguresReader::row)
            .list();
    return new YearFigures(
        rows.get(0).status, rows.stream().map(Row::group).filter(Objects::nonNull).toList());
  }

  /** The municipality that a code stood for, as it stands on the year's last day. */
  Optional<UUID> municipality(String code, FiscalYear year) {
    return jdbc.sql(STANDING)
        .param("code", code)
        .param("next", year.until())
        .query(UUID.class)
        .optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    YearStatus status = YearStatus.valueOf(row.getString("status"));
    // Without figures the left join left every count null.
    return new Row(status, row.getObject("sections") == null ? null : GroupRow.read(row));
  }
}
