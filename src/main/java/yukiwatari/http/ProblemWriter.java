package yukiwatari.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers with a problem document where no controller has been reached yet: in filters. */
@Component
@ConditionalOnWebApplication
public final class ProblemWriter {
  private final HandlerExceptionResolver resolver;
  private final LocaleResolver languages;

  ProblemWriter(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
      LocaleResolver languages) {
    this.resolver = resolver;
    this.languages = languages;
  }

  /** Writes {@code problem} as {@link ProblemHandler} would. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    // The dispatcher would have set it; without it the document would ignore the chosen language.
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
    resolver.resolveException(request, response, null, problem);
  }
}
