package yukiwatari.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands a test its own {@link Browser}; JUnit closes it with the test and Chromium with the run.
 */
final class BrowserExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  /** Longer than Playwright's five seconds: builds and benches may run beside the tests. */
  private static final double MOST_MILLIS = 20_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Chromium chromium =
        test.getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    Environment server = SpringExtension.getApplicationContext(test).getEnvironment();
    String address = "http://127.0.0.1:" + server.getRequiredProperty("local.server.port");
    return test.getStore(NAMESPACE)
        .computeIfAbsent(Browser.class, key -> new Browser(chromium, address), Browser.class);
  }
}
