package yukiwatari.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;
import yukiwatari.support.People;

/** Dispatchers plan across the boundary of the demonstration's authorities. */
@BrowserTest
@DemoTest
class PlanBrowserIT {
  private static final String NOTE = "試算です。実際の分担ではありません";

  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private People people;
  @Autowired private RunsByHand runs;

  private record Neighbour(UUID id, String name) {}

  @Test
  void aDispatcherMakesAScenarioTheOthersOpenTheirFleetsAndAllSeeWhatExchangeSaves(
      Browser browser) {
    List<Neighbour> neighbours = neighbours();
    people.create("plan-dispatcher", prefecture(), Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, "plan-dispatcher");

    ScenarioId scenario = makeScenario(page, neighbours);
    Locator run = Browser.button(page, "3案を計算する");
    assertThat(run).isDisabled();
    for (Neighbour neighbour : neighbours) {
      openFleet(browser, neighbour, scenario);
    }
    page.reload();
    run.click();
    page.locator("[data-stop]").first().waitFor();
    page.navigate("/plan.html");
    assertThat(page.getByText("計算中 0/3案")).isVisible();
    runs.execute(scenario);
    page.getByRole(AriaRole.LINK, linked("冬の試算")).click();

    Figures own = runs.figures(scenario, Variant.OWN_ONLY);
    Figures exchange = runs.figures(scenario, Variant.BALANCED);
    long saved = own.machineMillis() - exchange.machineMillis();
    assertThat(saved).as("machine time that exchange saves").isPositive();
    assertThat(page.locator("[data-saving]")).hasAttribute("data-saving", String.valueOf(saved));
    boolean later = exchange.finishMillis() - own.finishMillis() >= 60_000;
    Locator finish = page.locator("[data-effect=finish] td").first();
    assertThat(finish).containsText(Pattern.compile(later ? "遅くなる" : "[−±+]\\d+:\\d\\d"));
    assertThat(page.locator("[data-effect=empty] td").first())
        .containsText(Pattern.compile("[−±+][0-9.]+ km"));
    assertThat(page.getByText(NOTE).first()).isVisible();
    Locator above = page.getByText(Pattern.compile("^[0-9.]+ %以内$"));
    assertThat(above).hasCount(3);
    above.first().scrollIntoViewIfNeeded();
    Browser.screenshot(page, "plan-comparison");
    seeWhatChangesHands(page, scenario);
    Browser.assertAccessible(page);
    Browser.screenshot(page, "plan-desktop");
    seenByTheOthers(browser, page, scenario, neighbours);
  }

  @Test
  void aMunicipalityThatTakesNoPartIsRefused(Browser browser) {
    ScenarioId scenario = firstScenario();
    UUID stranger =
        jdbc.sql(
                """
                SELECT id FROM published.organisation
                 WHERE kind = 'CITY' AND id NOT IN (SELECT organisation_id FROM plan.scenario_party WHERE scenario_id = :id)
                 ORDER BY code LIMIT 1
                """)
            .param("id", scenario.value())
            .query(UUID.class)
            .single();
    people.create("plan-stranger", stranger, Role.DISPATCHER, Role.MANAGER);
    Page page = browser.desktop();
    Browser.signIn(page, "plan-stranger");

    page.navigate("/plan.html");
    assertThat(page.getByRole(AriaRole.LINK, linked("計画案を作る"))).isVisible();
    assertThat(page.locator("a[href='#scenario=" + scenario + "']")).hasCount(0);
    page.navigate("/plan.html#scenario=" + scenario);
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.locator("[data-run]")).hasCount(0);
    page.navigate("/plan.html?id=" + new UUID(0, 1));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("計画案は、ないか、表示する権限がありません");
    Browser.screenshot(page, "plan-nobodys");
    assertThat(page.request().get("/api/scenarios/" + scenario).status()).isEqualTo(404);
  }

  private ScenarioId makeScenario(Page page, List<Neighbour> neighbours) {
    page.navigate("/plan.html#new");
    page.getByLabel("計画案の名称").fill("冬の試算");
    for (String group : List.of("対象の市町村", "相手の団体")) {
      Locator choices = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group));
      for (Neighbour neighbour : neighbours) {
        choices
            .getByLabel(neighbour.name(), new Locator.GetByLabelOptions().setExact(true))
            .check();
      }
    }
    page.getByLabel("計算時間(秒)").fill("4");
    page.getByLabel("注記").fill(NOTE);
    Browser.button(page, "作成する").click();
    assertThat(page.getByText("承諾を待っています")).isVisible();
    String hash = (String) page.evaluate("location.hash");
    return new ScenarioId(UUID.fromString(hash.replace("#scenario=", "")));
  }

  private void openFleet(Browser browser, Neighbour neighbour, ScenarioId scenario) {
    String login = login(neighbour);
    people.create(login, neighbour.id(), Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, login);
    page.navigate("/plan.html#scenario=" + scenario);
    Locator open = Browser.button(page, "機械と工区の利用を承諾する");
    open.click();
    assertThat(open).hasCount(0);
    page.close();
  }

  private void seeWhatChangesHands(Page page, ScenarioId scenario) {
    int moved =
        jdbc.sql(
                """
                SELECT count(DISTINCT t.section_id) FROM plan.transfer t
                  JOIN plan.run r ON r.id = t.run_id
                 WHERE r.scenario_id = :id AND r.variant = 'BALANCED'
                """)
            .param("id", scenario.value())
            .query(Integer.class)
            .single();
    assertThat(moved).isPositive();
    assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("経路の地図")))
        .hasAttribute("data-changed", String.valueOf(moved));
    Locator first = page.locator("[data-section]").first();
    first.click();
    assertThat(first).hasAttribute("aria-pressed", "true");
  }

  /** The other side reads the same kilometres, its own money, its own machines; nobody's prices. */
  private void seenByTheOthers(
      Browser browser, Page prefecture, ScenarioId scenario, List<Neighbour> neighbours) {
    Page phone = browser.phone();
    Browser.signIn(phone, login(neighbours.get(0)));
    phone.navigate("/plan.html#scenario=" + scenario);
    String saving = prefecture.locator("[data-saving]").innerText();
    assertThat(phone.locator("[data-saving]")).hasText(saving);
    Browser.screenshot(phone, "plan-phone");

    JsonNode theirs = exchangeRun(phone, scenario);
    JsonNode ours = exchangeRun(prefecture, scenario);
    assertThat(theirs.get("figures")).isEqualTo(ours.get("figures"));
    assertThat(theirs.get("ownYen").asLong())
        .isPositive()
        .isNotEqualTo(ours.get("ownYen").asLong());
    String all = text(phone, "/api/scenarios/" + scenario);
    assertThat(all).doesNotContain(ours.get("ownYen").asString(), "yenPerHour");
    String machine =
        json.readTree(text(prefecture, itineraries(ours))).get(0).get("machine").asString();
    assertThat(text(phone, itineraries(theirs))).contains("machine").doesNotContain(machine);
  }

  private JsonNode exchangeRun(Page page, ScenarioId scenario) {
    for (JsonNode run : json.readTree(text(page, "/api/scenarios/" + scenario)).get("runs")) {
      if (run.get("variant").asString().equals("BALANCED")) {
        return run;
      }
    }
    throw new AssertionError("no exchange was planned");
  }

  private static String itineraries(JsonNode run) {
    return "/api/plan-runs/" + run.get("id").asString() + "/itineraries";
  }

  private static String text(Page page, String path) {
    return page.request().get(path).text();
  }

  private static String login(Neighbour neighbour) {
    return "plan-" + neighbour.id();
  }

  private static Page.GetByRoleOptions linked(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }

  /** The municipalities of the demonstration's first region. */
  private List<Neighbour> neighbours() {
    return jdbc.sql(
            """
            SELECT o.id, o.name FROM plan.scenario s
              JOIN published.organisation o ON o.id = ANY (s.municipality_ids)
             WHERE s.id = :id ORDER BY o.code
            """)
        .param("id", firstScenario().value())
        .query(Neighbour.class)
        .list();
  }

  private ScenarioId firstScenario() {
    return new ScenarioId(
        jdbc.sql("SELECT id FROM plan.scenario ORDER BY id LIMIT 1").query(UUID.class).single());
  }

  private UUID prefecture() {
    return jdbc.sql("SELECT id FROM published.organisation WHERE kind = 'PREFECTURE'")
        .query(UUID.class)
        .single();
  }
}
