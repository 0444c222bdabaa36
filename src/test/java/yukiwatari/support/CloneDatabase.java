package yukiwatari.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test class a clone of the template and takes it away again. */
final class CloneDatabase implements BeforeAllCallback, AfterAllCallback {
  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    ApplicationContext context = SpringExtension.getApplicationContext(test);
    context.getBean(SwitchingDataSource.class).switchToNewClone();
    context.getBean(TestClock.class).setToday(TestClock.DEFAULT);
  }

  @Override
  public void afterAll(ExtensionContext test) throws Exception {
    SpringExtension.getApplicationContext(test).getBean(SwitchingDataSource.class).dropClone();
  }
}
