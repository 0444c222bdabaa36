package yukiwatari.fleet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Sql;

/**
 * Which district ploughs which carriageway 受持区間, from a day on without end: what was before the day
 * stays as it was.
 */
@Service
class Allocation {
  /** More is not drawn: the page says so and asks to zoom in. */
  static final int LIMIT = 4_000;

  private static final String MAP = Sql.read(Allocation.class, "allocationMap");
  private static final String FREE = Sql.read(Allocation.class, "ownFree");

  /** A free section and the district whose depot is nearest. */
  private record Free(UUID sectionId, UUID districtId) {}

  private final JdbcClient jdbc;

  Allocation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** GeoJSON, geographic coordinates. */
  @Transactional(readOnly = true)
  String map(UUID authority, LocalDate day, Bbox box) {
    return boxed(MAP, authority, day, box).param("limit", LIMIT).query(String.class).single();
  }

  /** The authority's sections in the box that no district has. */
  @Transactional(readOnly = true)
  Set<UUID> free(UUID authority, LocalDate day, Bbox box) {
    Set<UUID> sections = new TreeSet<>();
    freeWithNearest(authority, day, box).forEach(free -> sections.add(free.sectionId()));
    return sections;
  }

  /**
   * Gives sections of the authority to its district; one that another of its districts had moves.
   * Sections of others are left alone.
   *
   * @return how many the district has got
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int give(UUID authority, UUID district, LocalDate day, Collection<UUID> sections) {
    end(authority, day, sections);
    int given =
        jdbc.sql(
                """
                INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
                SELECT :district, v.section_id, 'PLOUGHING', int4range(1, 3), daterange(CAST(:day AS date), NULL)
                  FROM published.section_version v
                 WHERE v.section_id = ANY (:sections) AND v.administrator_id = :own AND v.valid @> CAST(:day AS date)
                """)
            .param("district", district)
            .param("day", day)
            .param("sections", sections.toArray(UUID[]::new))
            .param("own", authority)
            .update();
    note(district, day, "given", given);
    return given;
  }

  /**
   * Takes sections away from whichever of the authority's districts has them.
   *
   * @return how many were taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int take(UUID authority, UUID district, LocalDate day, Collection<UUID> sections) {
    int taken = end(authority, day, sections);
    note(district, day, "taken", taken);
    return taken;
  }

  /**
   * Gives every free section in the box to the district whose depot is nearest.
   *
   * @return how many were given; 0 also when the authority has no district
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int giveToNearest(UUID authority, LocalDate day, Bbox box) {
    List<Free> free = freeWithNearest(authority, day, box);
    int given = 0;
    for (UUID district : new TreeSet<>(free.stream().map(Free::districtId).toList())) {
      given +=
          give(
              authority,
              district,
              day,
              free.stream()
                  .filter(each -> each.districtId().equals(district))
                  .map(Free::sectionId)
                  .toList());
      jdbc.sql("UPDATE fleet.district SET version = version + 1 WHERE id = :id")
          .param("id", district)
          .update();
    }
    return given;
  }

  private List<Free> freeWithNearest(UUID authority, LocalDate day, Bbox box) {
    return boxed(FREE, authority, day, box).query(Free.class).list();
  }

  private int end(UUID authority, LocalDate day, Collection<UUID> sections) {
    String theirs =
        """
         WHERE section_id = ANY (:sections) AND work_type = 'PLOUGHING' AND part && int4range(1, 3)
           AND district_id IN (SELECT id FROM fleet.district WHERE authority_id = :own)
        """;
    UUID[] ids = sections.toArray(UUID[]::new);
    int ended =
        jdbc.sql(
                "UPDATE fleet.district_section SET valid = valid * daterange(NULL, CAST(:day AS date))"
                    + theirs
                    + " AND valid @> CAST(:day AS date) AND coalesce(lower(valid) < :day, true)")
            .param("day", day)
            .param("sections", ids)
            .param("own", authority)
            .update();
    return ended
        + jdbc.sql("DELETE FROM fleet.district_section" + theirs + " AND lower(valid) >= :day")
            .param("day", day)
            .param("sections", ids)
            .param("own", authority)
            .update();
  }

  private JdbcClient.StatementSpec boxed(String sql, UUID authority, LocalDate day, Bbox box) {
    return jdbc.sql(sql)
        .param("own", authority)
        .param("day", day)
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north());
  }

  /** One audit entry for all rows: the allocation is not audited by row. */
  private void note(UUID district, LocalDate day, String what, int rows) {
    jdbc.sql(
            """
            SELECT account.audit_batch('fleet.district_section',
                     jsonb_build_object('district', :district::text, 'day', :day::text, :what::text, :rows::int))
            """)
        .param("district", district)
        .param("day", day)
        .param("what", what)
        .param("rows", rows)
        .query((row, number) -> number)
        .list();
  }
}
