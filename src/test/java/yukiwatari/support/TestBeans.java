package yukiwatari.support;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the shared test context has instead of the real thing: a switchable database and a clock
 * that can be set.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
  @Bean(destroyMethod = "close")
  @Primary
  SwitchingDataSource switchingDataSource(
      @Value("${spring.datasource.url:}") String url,
      @Value("${spring.datasource.username:}") String user,
      @Value("${spring.datasource.password:}") String password) {
    if (url.isBlank()) {
      throw new IllegalStateException(
          "No database: start tests with ops/test (one class: ops/test -Dit.test=FooIT -Dtest=none)");
    }
    return new SwitchingDataSource(url, user, password);
  }

  @Bean
  People people(Environment environment, JdbcClient jdbc) {
    return new People(environment, jdbc);
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }
}
