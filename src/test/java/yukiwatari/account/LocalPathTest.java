package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @Test
  void keepsAPageWithItsQuery() {
    assertThat(LocalPath.of("/plan.html?scenario=1#list")).isEqualTo("/plan.html?scenario=1#list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "",
        "/a\r\nSet-Cookie: x=1",
        "/a\\b",
        "plan.html"
      })
  void goesHomeInsteadOfAnywhereElse(String wanted) {
    assertThat(LocalPath.of(wanted)).isEqualTo("/");
  }
}
