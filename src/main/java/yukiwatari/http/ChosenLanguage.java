package yukiwatari.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The reader's language, Japanese unless English is asked for: the parameter {@code lang} of a link
 * to a file, which the browser fetches in its own language, else Accept-Language, which our pages
 * set to what the reader chose.
 */
final class ChosenLanguage extends AcceptHeaderLocaleResolver {
  private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

  ChosenLanguage() {
    setSupportedLocales(LANGUAGES);
    setDefaultLocale(Locale.JAPANESE);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    // Only of links: asking an upload for a parameter would read, or refuse, its whole body.
    String asked = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(asked))
        .findFirst()
        .orElseGet(() -> super.resolveLocale(request));
  }
}
