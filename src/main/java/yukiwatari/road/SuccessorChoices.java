package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Which sections may take over what agreements say of a section that a file closes or cuts. */
@Component
class SuccessorChoices {
  private static final String CHOICES = Sql.read(SuccessorChoices.class, "successorChoices");

  /** About 50 m: a road drawn anew lies hardly farther from the old one. */
  private static final double NEAR_DEGREES = 0.0005;

  private static final int MOST = 20;
  private final JdbcClient client;

  SuccessorChoices(JdbcClient client) {
    this.client = client;
  }

  /** By section, at most {@value #MOST} each, the nearest first. */
  Map<SectionId, List<SuccessorChoice>> of(
      ImportId id, Collection<SectionId> sections, LocalDate on) {
    Map<SectionId, List<SuccessorChoice>> all = new LinkedHashMap<>();
    sections.forEach(section -> all.put(section, new ArrayList<>()));
    client
        .sql(CHOICES)
        .param("import", id.value())
        .param("sections", sections.stream().map(SectionId::toString).toArray(String[]::new))
        .param("on", on)
        .param("near", NEAR_DEGREES)
        .param("most", MOST)
        .query(
            (row, number) ->
                all.computeIfAbsent(
                        new SectionId(row.getObject("predecessor", UUID.class)),
                        section -> new ArrayList<>())
                    .add(choice(row)))
        .list();
    return all;
  }

  private static SuccessorChoice choice(ResultSet row) throws SQLException {
    return new SuccessorChoice(
        row.getObject("section_id", UUID.class),
        RoadKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("name"),
        row.getString("section_code"),
        row.getBoolean("added"),
        row.getDouble("length_m"));
  }
}
