package yukiwatari.road;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;

/** An authority's sections to choose from, and where to look for one that has no place yet. */
@Component
class OwnSections {
  private static final String LIST = Sql.read(OwnSections.class, "ownSections");
  private static final String NEAR = Sql.read(OwnSections.class, "nearSection");
  private static final int MOST = 200;
  private final JdbcClient client;

  OwnSections(JdbcClient client) {
    this.client = client;
  }

  /**
   * @param total of all that fit, also beyond the listed
   * @param officialLengthMeters of all that fit
   */
  record Found(long total, BigDecimal officialLengthMeters, List<Row> sections) {}

  record Row(
      UUID id,
      RoadKind kind,
      String number,
      String name,
      String sectionCode,
      @Nullable BigDecimal officialLengthMeters,
      boolean located) {}

  /**
   * At most {@value #MOST}, those without a place first.
   *
   * @param text "" for all
   */
  Found list(OrganisationId authority, LocalDate day, String text, boolean unlocated) {
    String[] words = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().split("\\s+", 2);
    String escaped = words[0].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    long[] total = {0};
    BigDecimal[] meters = {BigDecimal.ZERO};
    List<Row> rows =
        client
            .sql(LIST)
            .param("authority", authority.value())
            .param("day", day)
            .param("text", words[0])
            .param("pattern", "%" + escaped + "%")
            .param("code", words.length > 1 ? words[1] : "")
            .param("unlocated", unlocated)
            .param("limit", MOST)
            .query(
                (row, number) -> {
                  total[0] = row.getLong("total");
                  meters[0] = row.getBigDecimal("total_m");
                  return row(row);
                })
            .list();
    return new Found(total[0], meters[0], rows);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        RoadKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("name"),
        row.getString("section_code"),
        row.getBigDecimal("official_length_m"),
        row.getBoolean("located"));
  }

  /** {@code west,south,east,north} in degrees; null when nothing of it is known. */
  @Nullable String near(SectionNow section, LocalDate day) {
    return client
        .sql(NEAR)
        .param("section", section.section().value())
        .param("route", section.route().value())
        .param("administrator", section.administrator().value())
        .param("day", day)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
