package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.Endpoints;
import yukiwatari.support.Endpoints.Endpoint;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** The permission table and the server's endpoints are the same list, and the table is obeyed. */
@PostgisTest
class PermissionTableIT {
  /** Answered by Spring Security's filters, not by a controller. */
  private static final Set<String> FILTERS = Set.of("POST /login", "POST /logout");

  @Autowired private Endpoints endpoints;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyEndpointHasARow() {
    assertThat(endpoints.list().stream().filter(endpoint -> row(endpoint) == null))
        .as("endpoints without a row in PermissionTable")
        .isEmpty();
  }

  @Test
  void everyRowIsAnEndpointOrAFile() {
    assertThat(PermissionTable.rows().stream().filter(row -> !isUsed(row)))
        .as("rows of PermissionTable that match nothing")
        .isEmpty();
  }

  @Test
  void noRequestHasTwoRows() {
    assertThat(
            PermissionTable.rows().stream().map(row -> row.method() + " " + normal(row.pattern())))
        .doesNotHaveDuplicates();
  }

  @Test
  void strangersAreAskedToSignInAndOtherRolesAreRefused() {
    SmallRegion.create(jdbc);
    RestTestClient nobody = people.nobody();
    Map<Role, RestTestClient> byRole = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, people.signIn(SmallRegion.CITY, role));
    }
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints.list()) {
      Permission row = row(endpoint);
      if (row == null || row.open()) {
        continue;
      }
      expect(401, nobody, endpoint, "nobody", wrong);
      byRole.forEach(
          (role, client) -> {
            if (!row.roles().isEmpty() && !row.roles().contains(role)) {
              expect(403, client, endpoint, role.name(), wrong);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  private static void expect(
      int status, RestTestClient client, Endpoint endpoint, String who, List<String> wrong) {
    int answered =
        client
            .method(endpoint.method())
            .uri(endpoint.somePath())
            .exchange()
            .expectBody(byte[].class)
            .returnResult()
            .getStatus()
            .value();
    if (answered != status) {
      wrong.add(who + " " + endpoint.method() + " " + endpoint.pattern() + ": " + answered);
    }
  }

  private static @Nullable Permission row(Endpoint endpoint) {
    return PermissionTable.rows().stream()
        .filter(row -> row.method().equals(endpoint.method()))
        .filter(row -> covers(row.pattern(), endpoint.pattern()))
        .findFirst()
        .orElse(null);
  }

  private boolean isUsed(Permission row) {
    return FILTERS.contains(row.method() + " " + row.pattern())
        || endpoints.list().stream()
            .anyMatch(
                endpoint ->
                    endpoint.method().equals(row.method())
                        && covers(row.pattern(), endpoint.pattern()))
        || isFile(row.pattern());
  }

  /**
   * A row of an endpoint names exactly its pattern; only the actuator's are given by {@code /**}.
   */
  private static boolean covers(String row, String endpoint) {
    return normal(row).equals(normal(endpoint))
        || (row.startsWith("/actuator/")
            && row.endsWith("/**")
            && (endpoint + "/").startsWith(row.substring(0, row.length() - 2)));
  }

  /** Variable names do not matter. */
  private static String normal(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "{}");
  }

  private static boolean isFile(String pattern) {
    String path = pattern.equals("/") ? "/index.html" : pattern;
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (String root : List.of("/static", "/META-INF/resources")) {
        if (files.getResources("classpath*:" + root + path).length > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
