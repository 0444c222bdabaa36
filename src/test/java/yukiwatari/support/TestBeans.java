package yukiwatari.support;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

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
  Endpoints endpoints(List<RequestMappingInfoHandlerMapping> mappings) {
    return new Endpoints(mappings);
  }

  @Bean
  RecordingBindings recordingBindings() {
    return new RecordingBindings();
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }
}
