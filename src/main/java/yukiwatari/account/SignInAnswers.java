package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemWriter;

/**
 * What a browser and what a script gets for signing in and out: a form is sent on to a page, a
 * script (which accepts JSON) gets 204 or a problem document.
 */
@Component
@ConditionalOnWebApplication
final class SignInAnswers {
  private final ProblemWriter problems;

  SignInAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    done(request, response, LocalPath.of(request.getParameter("next")));
  }

  void signedOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    done(request, response, "/");
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Problem problem =
        failure instanceof SignInRefused refused
            ? refused.problem()
            : new Problem(HttpStatus.UNAUTHORIZED, "loginFailed", List.of());
    if (wantsPage(request)) {
      String next = LocalPath.of(request.getParameter("next"));
      response.sendRedirect(
          "/login.html?problem="
              + problem.code()
              + "&next="
              + UriUtils.encode(next, StandardCharsets.UTF_8));
    } else {
      problems.write(request, response, problem);
    }
  }

  private static void done(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (wantsPage(request)) {
      response.sendRedirect(page);
    } else {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
  }

  /** A browser that navigates names HTML; fetch and other programs do not. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
