package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.Endpoints;
import yukiwatari.support.Endpoints.Endpoint;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/**
 * Tries every endpoint as everybody who has no business there: nobody, and each role of another
 * prefecture and its town. They are given the very addresses of SmallRegion's data.
 */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignCrawlIT {
  private static final UUID OTHER_PREFECTURE = UUID.randomUUID();
  private static final UUID OTHER_TOWN = UUID.randomUUID();

  @Autowired private Endpoints endpoints;

  @Autowired private List<Probe> probes;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private final Map<String, String> requests = new HashMap<>();
  private final Map<String, RestTestClient> strangers = new LinkedHashMap<>();

  @BeforeAll
  void peopleAndData() {
    SmallRegion.create(jdbc);
    organisation(OTHER_PREFECTURE, "PREFECTURE", "隣県", null);
    organisation(OTHER_TOWN, "TOWN", "隣町", OTHER_PREFECTURE);
    for (Probe probe : probes) {
      probe.create();
      requests.putAll(probe.requests());
    }
    strangers.put("nobody", people.nobody());
    for (Role role : Role.values()) {
      strangers.put("隣県 " + role, people.signIn(OTHER_PREFECTURE, role));
      strangers.put("隣町 " + role, people.signIn(OTHER_TOWN, role));
    }
  }

  @Test
  void everyEndpointWithVariablesIsProbed() {
    Set<String> patterns =
        endpoints.list().stream().map(Endpoint::pattern).collect(Collectors.toSet());
    assertThat(
            endpoints.list().stream()
                .filter(Endpoint::hasVariables)
                .map(Endpoint::pattern)
                .filter(pattern -> !requests.containsKey(pattern)))
        .as("patterns that need a request in their module's Probe")
        .isEmpty();
    assertThat(requests.keySet()).as("patterns that no endpoint has").isSubsetOf(patterns);
  }

  @Test
  void strangersReadNoSecretAndChangeNothing() {
    List<String> found = new ArrayList<>();
    long auditedBefore = audited();
    for (Endpoint endpoint : endpoints.list()) {
      for (Map.Entry<String, RestTestClient> stranger : strangers.entrySet()) {
        EntityExchangeResult<byte[]> answer = call(stranger.getValue(), endpoint);
        String what = stranger.getKey() + ": " + answer.getStatus() + " " + describe(endpoint);
        if (answer.getStatus().is5xxServerError()) {
          found.add(what);
        }
        if (!endpoint.method().equals(HttpMethod.GET) && answer.getStatus().is2xxSuccessful()) {
          found.add(what + " was accepted");
        }
        String body = text(answer);
        for (Probe probe : probes) {
          for (String secret : probe.secrets()) {
            if (body.contains(latin(secret))) {
              found.add(what + " tells " + secret);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(audited()).as("rows changed by strangers").isEqualTo(auditedBefore);
  }

  @Test
  void everySecretIsReadBySomebodyItBelongsTo() {
    List<RestTestClient> own = new ArrayList<>();
    for (UUID organisation :
        List.of(
            SmallRegion.PREFECTURE, SmallRegion.CITY, SmallRegion.TOWN, SmallRegion.CONTRACTOR)) {
      own.add(people.signIn(organisation, Role.values()));
    }
    StringBuilder read = new StringBuilder();
    for (Endpoint endpoint : endpoints.list()) {
      if (endpoint.method().equals(HttpMethod.GET) && !endpoint.streams()) {
        own.forEach(client -> read.append(text(call(client, endpoint))));
      }
    }
    for (Probe probe : probes) {
      for (String secret : probe.secrets()) {
        assertThat(read.indexOf(latin(secret)))
            .as("%s of %s is in an answer to its owner", secret, probe.getClass().getSimpleName())
            .isNotNegative();
      }
    }
  }

  private EntityExchangeResult<byte[]> call(RestTestClient client, Endpoint endpoint) {
    String path = requests.getOrDefault(endpoint.pattern(), endpoint.somePath());
    var request = client.method(endpoint.method()).uri(path);
    return (endpoint.method().equals(HttpMethod.GET)
            ? request.header("Accept", "*/*")
            : request
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}"))
        .exchange()
        .expectBody(byte[].class)
        .returnResult();
  }

  private String describe(Endpoint endpoint) {
    return endpoint.method() + " " + requests.getOrDefault(endpoint.pattern(), endpoint.pattern());
  }

  /** Byte for byte, because a tile is binary with UTF-8 inside. */
  private static String text(EntityExchangeResult<byte[]> answer) {
    byte[] body = answer.getResponseBody();
    return body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
  }

  private static String latin(String secret) {
    return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private long audited() {
    return jdbc.sql("SELECT count(*) FROM account.audit_entry").query(Long.class).single();
  }

  private void organisation(UUID id, String kind, String name, @Nullable UUID parent) {
    jdbc.sql(
            "INSERT INTO account.organisation (id, kind, name, parent_id) VALUES (:id, :kind, :name, :parent)")
        .param("id", id)
        .param("kind", kind)
        .param("name", name)
        .param("parent", parent)
        .update();
  }
}
