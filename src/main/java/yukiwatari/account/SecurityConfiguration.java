package yukiwatari.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Turns the permission table into Spring Security's rules; what is not in the table is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests -> {
              for (Permission row : PermissionTable.rows()) {
                var matched = requests.requestMatchers(row.method(), row.pattern());
                if (row.open()) {
                  matched.permitAll();
                } else if (row.roles().isEmpty()) {
                  matched.authenticated();
                } else {
                  matched.hasAnyRole(row.roles().stream().map(Enum::name).toArray(String[]::new));
                }
              }
              requests.anyRequest().denyAll();
            })
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
        .build();
  }
}
