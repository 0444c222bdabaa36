package yukiwatari.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One person at a screen: {@code Page page = browser.desktop(); page.navigate("/");}. Each call
 * opens a window with cookies of its own, Japanese unless told otherwise. What a page throws fails
 * the test when it ends.
 */
public final class Browser implements AutoCloseable {
  /** Waits for transitions; what turns for ever is left out, and what is broken off is over. */
  private static final String AT_REST =
      """
      () => Promise.allSettled(document.getAnimations()
        .filter((each) => each.effect && each.effect.getComputedTiming().endTime !== Infinity)
        .map((each) => each.finished))
      """;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Chromium chromium;
  private final String address;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Browser(Chromium chromium, String address) {
    this.chromium = chromium;
    this.address = address;
  }

  /** 1440×900. */
  public Page desktop() {
    return open(1440, 900, "ja-JP");
  }

  /** 390×844. */
  public Page phone() {
    return open(390, 844, "ja-JP");
  }

  /** A Japanese window in which JavaScript is switched off. */
  public Page withoutJavaScript(int width, int height) {
    return open(options(width, height, "ja-JP").setJavaScriptEnabled(false));
  }

  /** A new window; {@code locale} as in ja-JP. */
  public Page open(int width, int height, String locale) {
    return open(options(width, height, locale));
  }

  private com.microsoft.playwright.Browser.NewContextOptions options(
      int width, int height, String locale) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(address)
        .setViewportSize(width, height)
        .setLocale(locale)
        .setTimezoneId("Asia/Tokyo");
  }

  private Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext window = chromium.browser().newContext(options);
    windows.add(window);
    Page page = window.newPage();
    page.onPageError(faults::add);
    return page;
  }

  /** Signs in as {@link People#create} made the user; the next page this window opens knows it. */
  public static void signIn(Page page, String login) {
    APIResponse me = page.request().get("/api/me");
    assertThat(me.ok()).isTrue();
    String token =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    APIResponse answer =
        page.request()
            .post(
                "/login",
                RequestOptions.create()
                    .setHeader("X-XSRF-TOKEN", token)
                    .setForm(
                        FormData.create().set("login", login).set("password", People.PASSWORD)));
    assertThat(answer.status()).as("sign-in of %s", login).isEqualTo(204);
  }

  /** With exactly this accessible name. */
  public static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The button with exactly this accessible name. */
  public static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  /**
   * Fails when axe finds a serious or critical violation on what is on screen, once everything has
   * come to rest: a button half-way to its colour is too pale.
   */
  public static void assertAccessible(Page page) {
    page.evaluate(AT_REST);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  /** Keeps a picture in target/screenshots/{@code name}.png for people to look at. */
  public static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
    assertThat(faults).as("what the pages threw").isEmpty();
  }
}
