package yukiwatari.road;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an analysed import would change, for the person who decides. */
@Component
class StagedChanges {
  private static final String CHANGES =
      """
      SELECT s.section_id AS section, s.change, s.row_number AS row, array_to_string(s.fields, ',') AS fields, s.kind,
             s.route_number AS number, coalesce(s.route_name, r.name) AS name, s.section_code,
             coalesce((SELECT string_agg(DISTINCT p.change, ',') FROM road.import_succession p
                        WHERE p.import_id = s.import_id AND s.section_id IN (p.predecessor_id, p.successor_id)),
                      CASE s.change WHEN 'CLOSED' THEN 'ABOLISHED' END) AS lineage
        FROM road.import_section s
        LEFT JOIN road.route r ON s.route_id IS NULL AND (r.administrator_id, r.former_municipality, r.kind, r.number)
                  = (s.administrator_id, s.former_municipality, s.kind, s.route_number)
       WHERE s.import_id = :id
       ORDER BY array_position(ARRAY['CLOSED', 'MOVED', 'CHANGED', 'ADDED'], s.change), s.kind, s.route_number, s.section_code
       LIMIT :most
      """;

  private final JdbcClient jdbc;

  StagedChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One section.
   *
   * @param change ADDED, MOVED, CHANGED or CLOSED
   * @param fields names of {@link SectionField} that differ, between commas
   * @param lineage kinds of {@link LineageChange} that it takes part in, between commas; null: none
   */
  record Change(
      UUID section,
      String change,
      @Nullable Long row,
      String fields,
      String kind,
      String number,
      @Nullable String name,
      String sectionCode,
      @Nullable String lineage) {}

  /** The first of them: what ends before what is new. */
  List<Change> list(ImportId id, int most) {
    return jdbc.sql(CHANGES).param("id", id.value()).param("most", most).query(Change.class).list();
  }
}
