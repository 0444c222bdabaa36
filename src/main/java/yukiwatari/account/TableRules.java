package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Applies the permission table to a request. The most specific pattern decides, as it does for
 * Spring MVC, so that the order of the rows means nothing. HEAD is asked like GET.
 */
final class TableRules implements AuthorizationManager<RequestAuthorizationContext> {
  private record Rule(
      Permission permission, PathPattern pattern, PathPatternRequestMatcher matcher) {
    boolean matches(HttpServletRequest request) {
      String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
      return permission.method().name().equals(method) && matcher.matches(request);
    }
  }

  private static final List<Rule> RULES =
      PermissionTable.rows().stream()
          .map(TableRules::rule)
          .sorted(Comparator.comparing(Rule::pattern))
          .toList();

  private static Rule rule(Permission permission) {
    return new Rule(
        permission,
        PathPatternParser.defaultInstance.parse(permission.pattern()),
        PathPatternRequestMatcher.pathPattern(permission.pattern()));
  }

  /** The row that decides about a request. */
  static Optional<Permission> find(HttpServletRequest request) {
    return RULES.stream().filter(rule -> rule.matches(request)).map(Rule::permission).findFirst();
  }

  static boolean hasRow(HttpServletRequest request) {
    return find(request).isPresent();
  }

  /** Does not ask who it is for an open endpoint: the public map never touches a session. */
  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Permission row = find(context.getRequest()).orElse(null);
    if (row == null) {
      return new AuthorizationDecision(false);
    }
    return new AuthorizationDecision(row.open() || allows(row, authentication.get()));
  }

  private static boolean allows(Permission row, @Nullable Authentication authentication) {
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return false;
    }
    // Until the password is one's own, only what concerns oneself.
    if (signedIn.mustChangePassword() && !row.pattern().startsWith("/api/me")) {
      return false;
    }
    return row.roles().isEmpty() || row.roles().stream().anyMatch(signedIn.actor()::has);
  }
}
