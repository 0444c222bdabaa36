package yukiwatari.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that tell a browser what a page may do; Spring Security's defaults stay. */
final class SecurityHeaders {
  /** 地理院タイル: the only host but our own, and only when an operator switched it on. */
  private static final String GSI_TILES = " https://cyberjapandata.gsi.go.jp";

  private SecurityHeaders() {}

  static void write(HeadersConfigurer<HttpSecurity> headers, boolean gsiTiles) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(gsiTiles)))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        // Written over https only. Sub-domains are other people's servers in a town's domain.
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
        .permissionsPolicyHeader(
            policy ->
                policy.policy("geolocation=(self), camera=(self), microphone=(), payment=()"));
  }

  static String contentSecurityPolicy(boolean gsiTiles) {
    return "default-src 'self'; img-src 'self' data: blob:"
        + (gsiTiles ? GSI_TILES : "")
        + "; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none';"
        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }
}
