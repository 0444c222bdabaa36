package yukiwatari.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import yukiwatari.demo.DemoData;

/** Points the class at a clone of the demonstration instead of an empty database. */
final class DemoDatabase implements BeforeAllCallback {
  private static final int LINKS = 10_000;
  private static final long SEED = 1;

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    ApplicationContext context = SpringExtension.getApplicationContext(test);
    DemoData data = context.getBean(DemoData.class);
    context
        .getBean(SwitchingDataSource.class)
        .switchToCloneOf("demo", () -> data.load(LINKS, SEED));
  }
}
