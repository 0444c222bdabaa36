package yukiwatari.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.command.CommandLine;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.FleetCalls;
import yukiwatari.support.People;
import yukiwatari.support.RealData;

/**
 * Real streets, an invented division: central Sapporo's OpenStreetMap ways are brought in, national
 * and 道道 roads given to one authority and city streets to the other, each with one invented depot,
 * and ploughing is planned across the boundary. Skipped where the file is absent.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class SapporoBrowserIT {
  private static final String NOTE = "実際の管理区分ではありません(国道・道道と市道を分けた架空の分担、除雪基地も架空)";
  private static final int MACHINES_EACH = 6;
  private static final int EFFORT_SECONDS = 15;

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private CommandLine commands;
  @Autowired private RunsByHand runs;

  @Test
  void ploughingOfCentralSapporoIsPlannedAcrossAnInventedBoundary(
      Browser browser, CapturedOutput output) throws Exception {
    Path ways = RealData.file("roads/sapporo_osm_ways.geojson");
    UUID prefecture = organisation("prefecture", "北海道", "010006");
    UUID city = organisation("city", "札幌市", "011002");
    bringIn(ways);
    assertThat(output.getOut()).contains("sections 670 (217.294 km)").contains("2617 links");
    fleet(prefecture, "架空の北基地", 141.345, 43.078);
    fleet(city, "架空の南基地", 141.356, 43.056);

    Page page = browser.desktop();
    people.create("sapporo", prefecture, Role.DISPATCHER);
    people.join(people.create("sapporo-city", city, Role.DISPATCHER), city, Role.MANAGER);
    Browser.signIn(page, "sapporo");
    ScenarioId scenario = makeScenario(page);
    openFleet(browser, scenario);
    page.reload();
    Browser.button(page, "3案を計算する").click();
    page.locator("[data-stop]").first().waitFor();
    runs.execute(scenario);
    page.reload();

    assertThat(page.getByText(NOTE).first()).isVisible();
    assertThat(page.locator("[data-variant]")).hasCount(3);
    Browser.screenshot(page, "sapporo-plan");
    Figures own = runs.figures(scenario, Variant.OWN_ONLY);
    Figures exchange = runs.figures(scenario, Variant.BALANCED);
    System.out.println("sapporo own roads only " + own + "\nsapporo balanced exchange " + exchange);
    assertThat(exchange.unserved()).isLessThanOrEqualTo(own.unserved());

    page.navigate("/#place=14/43.0665/141.35");
    assertThat(page.locator("#main")).isVisible();
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");
    Browser.screenshot(page, "sapporo-map");
  }

  private UUID organisation(String kind, String name, String code) {
    assertThat(
            commands.run(
                List.of("create-organisation", "--kind", kind, "--name", name, "--code", code)))
        .isZero();
    return jdbc.sql("SELECT id FROM published.organisation WHERE code = :code")
        .param("code", code)
        .query(UUID.class)
        .single();
  }

  private void bringIn(Path ways) throws Exception {
    Path mapping =
        Path.of(
            Objects.requireNonNull(
                    SapporoBrowserIT.class.getResource("sapporo-invented-division.json"))
                .toURI());
    assertThat(
            commands.run(
                List.of(
                    "import",
                    ways.toString(),
                    "--mapping",
                    mapping.toString(),
                    "--effective-on",
                    "2022-04-01",
                    "--yes")))
        .isZero();
  }

  /** One depot, one district with all own sections, and machines of the usual kinds. */
  private void fleet(UUID authority, String depotName, double longitude, double latitude) {
    RestTestClient dispatcher = people.signIn(authority, Role.DISPATCHER);
    String depot =
        FleetCalls.created(dispatcher, "depots", FleetCalls.depot(depotName, longitude, latitude));
    String district =
        FleetCalls.created(
            dispatcher, "districts", Map.of("code", "1", "name", "架空の工区", "depot", depot));
    FleetCalls.changeSections(
            dispatcher,
            district,
            0,
            Map.of("day", "2022-12-01", "addFree", "141.2,42.9,141.5,43.2"))
        .expectStatus()
        .isOk();
    for (int number = 1; number <= MACHINES_EACH; number++) {
      Map<String, Object> machine = new HashMap<>();
      machine.put("name", "架空の除雪ドーザ" + number);
      machine.put("kind", "WHEEL_DOZER");
      machine.put("district", district);
      machine.put("depot", depot);
      machine.put("lent", false);
      machine.put("widthMeters", 2.9);
      machine.put("workingSpeedKmh", 12);
      machine.put("travelSpeedKmh", 30);
      FleetCalls.created(dispatcher, "machines", machine);
    }
  }

  private ScenarioId makeScenario(Page page) {
    page.navigate("/plan.html#new");
    page.getByLabel("計画案の名称").fill("札幌中心部の試算");
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("相手の団体"))
        .getByLabel("札幌市")
        .check();
    Browser.button(page, "表示範囲を対象にする").click();
    page.getByLabel("計算時間(秒)").fill(String.valueOf(EFFORT_SECONDS));
    page.getByLabel("注記").fill(NOTE);
    Browser.button(page, "作成する").click();
    assertThat(page.getByText("承諾を待っています")).isVisible();
    String hash = (String) page.evaluate("location.hash");
    return new ScenarioId(UUID.fromString(hash.replace("#scenario=", "")));
  }

  private static void openFleet(Browser browser, ScenarioId scenario) {
    Page page = browser.desktop();
    Browser.signIn(page, "sapporo-city");
    page.navigate("/plan.html#scenario=" + scenario);
    Browser.button(page, "機械と工区の利用を承諾する").click();
    assertThat(Browser.button(page, "機械と工区の利用を承諾する")).hasCount(0);
    page.close();
  }
}
