package yukiwatari.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import yukiwatari.support.People;

/** What people ask of {@code /api/exchange}. */
final class CandidateCalls {
  private static final Map<String, Integer> SETTINGS =
      Map.of(
          "longestMeters", 5_000,
          "shortestMeters", 50,
          "nearestMeters", 200,
          "longestGapMeters", 1_000);

  private CandidateCalls() {}

  static ResponseSpec begin(RestTestClient client) {
    return client
        .post()
        .uri("/api/exchange/findings")
        .body(Map.of("settings", SETTINGS, "withState", false))
        .exchange();
  }

  /** Begins as {@code login}, whose client is given, and waits for the end. */
  static String find(People people, RestTestClient client, String login)
      throws IOException, InterruptedException {
    Map<?, ?> begun =
        Objects.requireNonNull(
            begin(client)
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    try (InputStream events =
        people.browse(login, "/api/progress/" + begun.get("progress") + "/events").body()) {
      return new String(events.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
