package yukiwatari.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** Work of the city that has failed, so that its event stream ends. */
@Component
final class HttpProbe implements Probe {
  private static final UUID WORK = UUID.fromString("00000000-0000-7000-8000-0000000ff001");
  private final JdbcClient jdbc;

  HttpProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            INSERT INTO http.progress (id, kind, owner_id, state, message)
            VALUES (:id, 'import', :city, 'FAILED', '湊市の内輪の失敗')
            """)
        .param("id", WORK)
        .param("city", SmallRegion.CITY)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of(
        "/api/progress/{id}", "/api/progress/" + WORK,
        "/api/progress/{id}/events", "/api/progress/" + WORK + "/events");
  }

  @Override
  public List<String> secrets() {
    return List.of("湊市の内輪の失敗");
  }
}
