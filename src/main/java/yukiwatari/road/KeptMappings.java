package yukiwatari.road;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/** Mappings that an organisation keeps for its next files. */
@Component
class KeptMappings {
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;

  KeptMappings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param mapping JSON text
   */
  record Kept(UUID id, String name, String mapping) {}

  List<Kept> list(OrganisationId owner) {
    return jdbc.sql(
            "SELECT id, name, mapping::text AS mapping FROM road.mapping WHERE organisation_id = :owner ORDER BY name")
        .param("owner", owner.value())
        .query(Kept.class)
        .list();
  }

  /**
   * Keeps one under its name; the one of the same name before is replaced.
   *
   * @throws Problem 400 for a name without letters or too long, 409 when there are too many
   */
  @Transactional
  public void keep(OrganisationId owner, String name, String mapping) {
    String tidy = name.strip();
    if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
      throw Problem.badInput("import.mappingName", LONGEST_NAME);
    }
    if (list(owner).size() >= MOST) {
      throw Problem.conflict("import.mappingMany", MOST);
    }
    jdbc.sql(
            """
            INSERT INTO road.mapping (id, organisation_id, name, mapping) VALUES (:id, :owner, :name, :mapping::jsonb)
            ON CONFLICT (organisation_id, name) DO UPDATE SET mapping = excluded.mapping, version = road.mapping.version + 1
            """)
        .param("id", NewId.next())
        .param("owner", owner.value())
        .param("name", tidy)
        .param("mapping", mapping)
        .update();
  }

  /**
   * @throws Problem 404 when the organisation has none of this id
   */
  @Transactional
  public void drop(UUID id, OrganisationId owner) {
    int dropped =
        jdbc.sql("DELETE FROM road.mapping WHERE id = :id AND organisation_id = :owner")
            .param("id", id)
            .param("owner", owner.value())
            .update();
    if (dropped == 0) {
      throw Problem.notFound("notFound");
    }
  }
}
