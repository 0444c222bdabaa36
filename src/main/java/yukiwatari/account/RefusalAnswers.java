package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemWriter;

/**
 * What somebody gets who may not: a browser without sign-in is led to the sign-in page and back, a
 * script gets a problem document. What is not in the permission table does not exist for anybody.
 */
@Component
final class RefusalAnswers {
  private final ProblemWriter problems;

  RefusalAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!TableRules.hasRow(request)) {
      problems.write(request, response, Problem.notFound("notFound"));
    } else if (SignInAnswers.wantsPage(request) && !request.getRequestURI().startsWith("/api/")) {
      response.sendRedirect(
          "/login.html?next=" + UriUtils.encode(here(request), StandardCharsets.UTF_8));
    } else {
      problems.write(request, response, Problem.unauthenticated());
    }
  }

  void notPermitted(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
    problems.write(request, response, reason(request, failure));
  }

  private static Problem reason(HttpServletRequest request, AccessDeniedException failure) {
    if (failure instanceof CsrfException) {
      return Problem.forbidden("csrf");
    }
    if (!TableRules.hasRow(request)) {
      return Problem.notFound("notFound");
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean mustChange =
        authentication != null
            && authentication.getPrincipal() instanceof SignedIn signedIn
            && signedIn.mustChangePassword();
    return Problem.forbidden(mustChange ? "mustChangePassword" : "forbidden");
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
