package yukiwatari.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** Somebody of the city. */
@Component
final class AccountProbe implements Probe {
  private static final UUID USER = UUID.fromString("00000000-0000-7000-8000-00000000ac01");

  private final JdbcClient jdbc;

  AccountProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            INSERT INTO account.app_user (id, login, display_name, organisation_id, password_hash)
            VALUES (:id, 'minato-no-hito', '湊の秘密さん', :city, 'none')
            """)
        .param("id", USER)
        .param("city", SmallRegion.CITY)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of(
        "/api/organisations/{id}", "/api/organisations/" + SmallRegion.CITY,
        "/api/users", "/api/users?organisation=" + SmallRegion.CITY,
        "/api/users/{id}", "/api/users/" + USER,
        "/api/users/{id}/password", "/api/users/" + USER + "/password");
  }

  @Override
  public List<String> secrets() {
    return List.of("湊の秘密さん", "minato-no-hito");
  }
}
