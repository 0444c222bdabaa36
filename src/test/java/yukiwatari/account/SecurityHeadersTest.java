package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  @Test
  void namesTheOutsideTileHostOnlyWhenItIsSwitchedOn() {
    assertThat(SecurityHeaders.contentSecurityPolicy(false)).doesNotContain("http");
    assertThat(SecurityHeaders.contentSecurityPolicy(true))
        .contains("img-src 'self' data: blob: https://cyberjapandata.gsi.go.jp;");
  }

  @Test
  void neverAllowsInlineScriptOrStyle() {
    assertThat(SecurityHeaders.contentSecurityPolicy(true)).doesNotContain("unsafe");
  }
}
