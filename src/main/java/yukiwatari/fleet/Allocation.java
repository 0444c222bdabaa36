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
  private final DistrictSections rows;

  Allocation(JdbcClient jdbc, DistrictSections rows) {
    this.jdbc = jdbc;
    this.rows = rows;
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
    rows.end(authority, day, sections);
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
    rows.note(district, day, "given", given);
    return given;
  }

  /**
   * Takes sections away from whichever of the authority's districts has them.
   *
   * @return how many were taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int take(UUID authority, UUID district, LocalDate day, Collection<UUID> sections) {
    int taken = rows.end(authority, day, sections);
    rows.note(district, day, "taken", taken);
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

  private JdbcClient.StatementSpec boxed(String sql, UUID authority, LocalDate day, Bbox box) {
    return jdbc.sql(sql)
        .param("own", authority)
        .param("day", day)
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north());
  }
}
