package yukiwatari.exchange;

import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.TOWN;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import yukiwatari.account.Role;
import yukiwatari.support.People;

/** Dispatchers of the three authorities of the small region, and what they say. */
record ExchangePeople(RestTestClient prefecture, RestTestClient city, RestTestClient town) {
  static ExchangePeople signIn(People people) {
    return new ExchangePeople(
        people.signIn(PREFECTURE, Role.DISPATCHER, Role.MANAGER),
        people.signIn(CITY, Role.DISPATCHER),
        people.signIn(TOWN, Role.DISPATCHER));
  }

  static Map<String, @Nullable Object> mark(
      UUID section, UUID counterpart, @Nullable String stance, @Nullable Integer version) {
    return mark(section, counterpart, stance, version, null);
  }

  static Map<String, @Nullable Object> mark(
      UUID section,
      UUID counterpart,
      @Nullable String stance,
      @Nullable Integer version,
      @Nullable String remark) {
    Map<String, @Nullable Object> mark = new HashMap<>();
    mark.put("section", section);
    mark.put("counterpart", counterpart);
    mark.put("stance", stance);
    mark.put("version", version);
    mark.put("remark", remark);
    return mark;
  }

  @SafeVarargs
  static ResponseSpec say(RestTestClient client, Map<String, @Nullable Object>... marks) {
    return client
        .put()
        .uri("/api/exchange/marks")
        .body(Map.of("marks", Arrays.asList(marks)))
        .exchange();
  }

  /** Answers the list of maps of a JSON array. */
  static List<Map<String, Object>> read(RestTestClient client, String path) {
    return Objects.requireNonNull(
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
            .returnResult()
            .getResponseBody());
  }
}
