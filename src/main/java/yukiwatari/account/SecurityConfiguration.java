package yukiwatari.account;

import jakarta.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns the permission table into Spring Security's rules; what is not in the table is refused. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SessionSecurityContext session,
      SignInAnswers answers,
      RefusalAnswers refusals,
      @Value("${yukiwatari.map.gsi:false}") boolean gsiTiles)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // Whoever may make a request may also have it forwarded, finished or failed.
                    .dispatcherTypeMatchers(
                        DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .access(new TableRules()))
        // PasswordSignIn is found as the only AuthenticationProvider; named here too it would run
        // twice.
        .securityContext(context -> context.securityContextRepository(session))
        .formLogin(
            form ->
                form.loginPage("/login.html")
                    .loginProcessingUrl("/login")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .successHandler(answers::signedIn)
                    .failureHandler(answers::refused))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(answers::signedOut))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(refusals::notSignedIn)
                    .accessDeniedHandler(refusals::notPermitted))
        .csrf(SecurityConfiguration::csrf)
        // Pages carry ?next= themselves; a session is not made for strangers.
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(headers -> SecurityHeaders.write(headers, gsiTiles))
        .build();
  }

  /**
   * A page reads the cookie XSRF-TOKEN and sends it back as header X-XSRF-TOKEN (a form: as
   * parameter _csrf). GET /api/me sets it, so that tiles and files carry no cookie. The token is
   * never printed into a compressed page, so it needs no masking.
   */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler());
  }

  /**
   * Sessions are stored in transactions of their own that AuditContext does not hear of: it would
   * ask who is signed in, which reads the session.
   */
  @Bean
  TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
    TransactionTemplate template =
        new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }
}
