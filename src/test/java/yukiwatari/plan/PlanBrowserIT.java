package yukiwatari.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.DemoTest;
import yukiwatari.support.People;

/** A dispatcher plans the demonstration's region and sees what exchange saves. */
@BrowserTest
@DemoTest
class PlanBrowserIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private RunStore runs;
  @Autowired private RunExecution execution;

  @Test
  void theDispatcherRunsAPlanAndSeesTheSaving(Browser browser) {
    ScenarioId scenario = firstScenario();
    jdbc.sql("UPDATE plan.scenario SET effort_seconds = 4").update();
    people.create("plan-dispatcher", prefecture(), Role.DISPATCHER);
    Page page = browser.desktop();
    Browser.signIn(page, "plan-dispatcher");
    page.navigate("/plan.html#scenario=" + scenario);

    page.locator("[data-run]").click();
    page.locator("[data-stop]").first().waitFor();
    // In tests nobody takes up what waits, so that this thread does, as the scheduler's would.
    List<Run> waiting = runs.list(scenario);
    waiting.forEach(run -> execution.execute(run.id(), () -> false));

    assertThat(page.locator("[data-saving]")).isVisible();
    assertThat(page.locator("[data-variant]")).hasCount(3);
    Browser.assertAccessible(page);
    Browser.screenshot(page, "plan-desktop");
    page.locator("[data-variant=\"BALANCED\"]").click();
    assertThat(page.locator("[data-section]").first()).isVisible();

    Page phone = browser.phone();
    Browser.signIn(phone, "plan-dispatcher");
    phone.navigate("/plan.html#scenario=" + scenario);
    assertThat(phone.locator("[data-saving]")).isVisible();
    Browser.screenshot(phone, "plan-phone");
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
