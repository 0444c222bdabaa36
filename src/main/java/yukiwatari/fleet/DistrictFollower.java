package yukiwatari.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.Sql;
import yukiwatari.road.SectionFollower;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionShare;

/** Work districts keep their roads when a newer road file splits, merges or renumbers a section. */
@Component
class DistrictFollower implements SectionFollower {
  private static final String GIVE = Sql.read(DistrictFollower.class, "giveSuccessors");

  private final JdbcClient jdbc;

  DistrictFollower(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The successors go to the predecessor's district from that day, as far as they are still roads
   * of its authority; of several predecessors the one with the largest share decides.
   */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(Map<SectionId, List<SectionShare>> successors, LocalDate on) {
    List<UUID> from = new ArrayList<>();
    List<UUID> to = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<UUID> ended = new ArrayList<>();
    successors.forEach(
        (predecessor, all) -> {
          for (SectionShare share : all) {
            from.add(predecessor.value());
            to.add(share.section().value());
            shares.add(share.share());
          }
          if (all.stream().noneMatch(share -> share.section().equals(predecessor))) {
            ended.add(predecessor.value());
          }
        });
    int given =
        jdbc.sql(GIVE)
            .param("from", from.toArray(UUID[]::new))
            .param("to", to.toArray(UUID[]::new))
            .param("shares", shares.toArray(Double[]::new))
            .param("on", on)
            .update();
    end(ended, on);
    if (given > 0) {
      jdbc.sql(
              "SELECT account.audit_batch('fleet.district_section', jsonb_build_object('day', :on::text, 'followed', :given::int))")
          .param("on", on)
          .param("given", given)
          .query((row, number) -> number)
          .list();
    }
  }

  private void end(List<UUID> sections, LocalDate on) {
    UUID[] ids = sections.toArray(UUID[]::new);
    jdbc.sql(
            "DELETE FROM fleet.district_section WHERE section_id = ANY (:ids) AND lower(valid) >= :on")
        .param("ids", ids)
        .param("on", on)
        .update();
    jdbc.sql(
            """
            UPDATE fleet.district_section SET valid = valid * daterange(NULL, :on::date)
             WHERE section_id = ANY (:ids) AND valid && daterange(:on::date, NULL)
            """)
        .param("ids", ids)
        .param("on", on)
        .update();
  }
}
