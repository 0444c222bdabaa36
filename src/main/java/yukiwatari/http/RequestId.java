package yukiwatari.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that the answer (header X-Request-Id), the log and the audit trail
 * carry. It is always our own: one sent by the client could be forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestId extends OncePerRequestFilter {
  static final String HEADER = "X-Request-Id";
  private static final String LOG_KEY = "request";

  RequestId() {}

  /** The id of the request this thread works for; empty outside of a request. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LOG_KEY));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = NewId.next().toString();
    response.setHeader(HEADER, id);
    try (MDC.MDCCloseable ignored = MDC.putCloseable(LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }
}
