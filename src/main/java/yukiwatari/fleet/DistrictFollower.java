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
  private final DistrictSections rows;

  DistrictFollower(JdbcClient jdbc, DistrictSections rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * The successors go to the predecessor's district from that day, as far as they are still roads
   * of its authority; of several predecessors the one with the largest share decides.
   */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(Map<SectionId, List<SectionShare>> successors, LocalDate on) {
    if (!rows.anyFrom(on)) {
      return;
    }
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
    rows.note(null, on, "followed", given);
    rows.note(null, on, "ended", rows.end(null, on, ended));
  }
}
