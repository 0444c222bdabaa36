package yukiwatari.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * In demo mode, fills an empty database before the server calls itself ready. A database that has
 * any organisation is left alone.
 */
@Component
@ConditionalOnBooleanProperty("yukiwatari.demo")
class DemoStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private final DemoData data;

  DemoStart(DemoData data) {
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (data.isDatabaseEmpty()) {
      data.load(DemoSize.DEFAULT.links(), DemoSize.DEFAULT.seed());
    } else {
      LOG.info("Demo mode: the database has data, nothing is loaded");
    }
  }
}
