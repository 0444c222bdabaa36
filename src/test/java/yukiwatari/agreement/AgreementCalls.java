package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.support.SmallRegion;

/** What people ask of /api/agreements, each as who they are. */
final class AgreementCalls {
  private final JsonMapper json;
  private final RestTestClient drafter;

  /**
   * @param drafter dispatcher of the prefecture
   */
  AgreementCalls(JsonMapper json, RestTestClient drafter) {
    this.json = json;
    this.drafter = drafter;
  }

  /** By prefecture's dispatcher: the city's road by the prefecture, or the other way. */
  String draft(String number, Object section, String from, Object... administrator) {
    String id =
        body(drafter.post().uri("/api/agreements").body(terms(number, from))).get("id").asString();
    boolean own = administrator.length > 0 && administrator[0].equals(PREFECTURE);
    boolean town = administrator.length > 0 && administrator[0].equals(SmallRegion.TOWN);
    if (!town) {
      Map<String, Object> item =
          Map.of(
              "section",
              section,
              "work",
              "PLOUGHING",
              "part",
              "BOTH",
              "performer",
              own ? CITY : PREFECTURE,
              "agreedLengthMeters",
              850);
      assertThat(status(drafter, HttpMethod.PUT, id, "/items", List.of(item))).isEqualTo(200);
    }
    return id;
  }

  /** Proposed by the drafter, consented to by each. */
  void agree(String id, RestTestClient... managers) {
    assertThat(step(drafter, id, "propose", null)).isEqualTo(200);
    for (RestTestClient manager : managers) {
      assertThat(step(manager, id, "consent", null)).isEqualTo(200);
    }
  }

  /** Agreed by each and concluded on a day; it is in force at once when its first day has come. */
  void conclude(String id, String on, RestTestClient... managers) {
    agree(id, managers);
    assertThat(step(managers[0], id, "conclude", signing(on))).isEqualTo(200);
  }

  static Map<String, Object> terms(String number, String from) {
    return Map.of(
        "number", number,
        "title", "除雪の交換に関する協定",
        "kind", "EXCHANGE",
        "periodFrom", from,
        "periodUntil", "2023-04-01",
        "seasonFrom", "11-15",
        "seasonUntil", "04-01",
        "parties", List.of(PREFECTURE, CITY));
  }

  static Map<String, Object> signing(String on) {
    return Map.of(
        "on",
        on,
        "documents",
        List.of(
            Map.of("party", PREFECTURE, "number", "道管第20号"),
            Map.of("party", CITY, "number", "湊建第20号")));
  }

  int step(RestTestClient who, String id, String step, @Nullable Object body) {
    return status(who, HttpMethod.POST, id, "/" + step, body);
  }

  int status(RestTestClient who, HttpMethod method, String id, String path, @Nullable Object body) {
    var request =
        who.method(method)
            .uri("/api/agreements/" + id + path)
            .header("If-Match", eTag(drafter, id));
    return (body == null ? request : request.body(body))
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  String eTag(RestTestClient who, String id) {
    return "\"" + get(who, id).get("version").asInt() + "\"";
  }

  List<String> may(RestTestClient who, String id) {
    List<String> steps = new ArrayList<>();
    get(who, id).get("may").forEach(step -> steps.add(step.asString()));
    return steps;
  }

  List<String> numbers(RestTestClient who) {
    return numbers(who, "");
  }

  /**
   * @param query with its question mark
   */
  List<String> numbers(RestTestClient who, String query) {
    List<String> numbers = new ArrayList<>();
    read(who, "/api/agreements" + query)
        .get("agreements")
        .forEach(line -> numbers.add(line.get("number").asString()));
    return numbers;
  }

  JsonNode get(RestTestClient who, String id) {
    return read(who, "/api/agreements/" + id);
  }

  JsonNode read(RestTestClient who, String path) {
    return body(who.get().uri(path));
  }

  JsonNode body(RestTestClient.RequestHeadersSpec<?> request) {
    EntityExchangeResult<byte[]> answer =
        request
            .header("Accept", "application/json, application/geo+json, application/problem+json")
            .exchange()
            .returnResult(byte[].class);
    return json.readTree(Objects.requireNonNull(answer.getResponseBody()));
  }
}
