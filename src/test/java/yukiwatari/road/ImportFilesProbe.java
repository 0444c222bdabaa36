package yukiwatari.road;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** An uploaded file of the city, which strangers try to look into. */
@Component
final class ImportFilesProbe implements Probe {
  private final UUID file = UUID.randomUUID();
  private final JdbcClient jdbc;

  ImportFilesProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            INSERT INTO road.upload (id, organisation_id, created_by, file_name, size_bytes, sha256, content)
            VALUES (:id, :city, :city, 'secret.csv', 5, '', convert_to(E'no\\n1\\n', 'UTF8'))
            """)
        .param("id", file)
        .param("city", SmallRegion.CITY)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of("/api/imports/files/{id}/preview", "/api/imports/files/" + file + "/preview");
  }

  /** None: a file is only answered to a POST, which strangers must not get through at all. */
  @Override
  public List<String> secrets() {
    return List.of();
  }
}
