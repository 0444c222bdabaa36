package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
@ConditionalOnWebApplication
final class RefusalAnswers {
  private static final String MUST_CHANGE = "mustChangePassword";

  private final ProblemWriter problems;

  RefusalAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!TableRules.hasRow(request)) {
      refuse(request, response, Problem.notFound("notFound"));
    } else if (wantsPage(request)) {
      toSignInPage(request, response);
    } else {
      problems.write(request, response, Problem.unauthenticated());
    }
  }

  void notPermitted(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    Problem problem = reason(request, failure);
    if (problem.code().equals(MUST_CHANGE) && wantsPage(request)) {
      toSignInPage(request, response);
    } else {
      refuse(request, response, problem);
    }
  }

  /** A person who follows a link gets a page that shows the way on, a script the problem. */
  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (wantsPage(request) && request.getMethod().equals("GET")) {
      response.sendRedirect("/refused.html?problem=" + problem.code());
    } else {
      problems.write(request, response, problem);
    }
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
    return Problem.forbidden(mustChange ? MUST_CHANGE : "forbidden");
  }

  private static boolean wantsPage(HttpServletRequest request) {
    return SignInAnswers.wantsPage(request) && !request.getRequestURI().startsWith("/api/");
  }

  /** The page asks for the password, or for a new one, and then goes on to where one came from. */
  private static void toSignInPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.sendRedirect("/login.html?next=" + UriUtils.encode(here, StandardCharsets.UTF_8));
  }
}
