package yukiwatari.support;

import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What a signed-in dispatcher asks of {@code /api/fleet}. */
public final class FleetCalls {
  private FleetCalls() {}

  public static Map<String, Object> depot(String name, double longitude, double latitude) {
    return Map.of("name", name, "kind", "DEPOT", "longitude", longitude, "latitude", latitude);
  }

  /**
   * @param what depots, contracts, districts, machines, crews
   */
  public static ResponseSpec post(RestTestClient client, String what, Map<String, Object> data) {
    return client.post().uri("/api/fleet/" + what).body(data).exchange();
  }

  /** As {@link #post}; fails when it is refused. Answers the new row's id. */
  public static String created(RestTestClient client, String what, Map<String, Object> data) {
    return createdId(post(client, what, data));
  }

  /** The id in an answer 201. */
  public static String createdId(ResponseSpec answer) {
    String[] id = new String[1];
    answer
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.id")
        .value(String.class, value -> id[0] = UUID.fromString(value).toString());
    return id[0];
  }

  /** Gives sections to the district in this version, or takes them. */
  public static ResponseSpec changeSections(
      RestTestClient client, String district, int version, Map<String, Object> change) {
    return client
        .patch()
        .uri("/api/fleet/districts/" + district + "/sections")
        .header("If-Match", "\"" + version + "\"")
        .body(change)
        .exchange();
  }
}
