package yukiwatari.http;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What every module's controllers share: arguments they may take, how days are read, and the
 * reader's language.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new VersionArgument());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addFormatter(new Day());
  }

  /** Replaces Spring's own by its name. */
  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }
}
