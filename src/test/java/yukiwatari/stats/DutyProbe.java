package yukiwatari.stats;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A footway that the city clears itself: how it divides its work is nobody else's business. */
@Component
final class DutyProbe implements Probe {
  private static final String SECRET = "湊の秘密の歩道工区";

  private final JdbcClient jdbc;

  DutyProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            WITH d AS (INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
                       VALUES (gen_random_uuid(), :city, '歩道基地', 'DEPOT', ST_SetSRID(ST_MakePoint(139, 40), 6668)) RETURNING id),
            w AS (INSERT INTO fleet.district (id, authority_id, depot_id, code, name)
                  SELECT gen_random_uuid(), :city, d.id, 'F1', :secret FROM d RETURNING id)
            INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
            SELECT w.id, :section, 'FOOTWAY_CLEARING', '[3,5)', daterange('2022-04-01', '2023-04-01') FROM w
            """)
        .param("city", SmallRegion.CITY)
        .param("section", SmallRegion.CITY_1)
        .param("secret", SECRET)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of("/api/duties", "/api/duties?day=2023-01-20");
  }

  @Override
  public List<String> secrets() {
    return List.of(SECRET);
  }
}
