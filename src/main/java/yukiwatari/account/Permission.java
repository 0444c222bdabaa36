package yukiwatari.account;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One row of the permission table: who may call an endpoint. What they see there is narrowed
 * further by the query itself (own organisation, parties).
 *
 * @param pattern path pattern as of Spring's PathPattern, for example {@code /api/agreements/{id}}
 * @param roles any of these lets in; empty with {@code open} false: every signed-in person
 * @param open without sign-in
 */
public record Permission(HttpMethod method, String pattern, Set<Role> roles, boolean open) {
  static Permission open(HttpMethod method, String pattern) {
    return new Permission(method, pattern, Set.of(), true);
  }

  static Permission signedIn(HttpMethod method, String pattern) {
    return new Permission(method, pattern, Set.of(), false);
  }

  static Permission roles(HttpMethod method, String pattern, Role... roles) {
    return new Permission(method, pattern, Set.of(roles), false);
  }
}
