package yukiwatari.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void letsNoTextBecomeMarkup() {
    assertThat(Html.el("td").add("<script>\"湊&峰\"</script>").toString())
        .isEqualTo("<td>&lt;script&gt;&quot;湊&amp;峰&quot;&lt;/script&gt;</td>");
  }

  @Test
  void letsNoValueLeaveItsAttribute() {
    assertThat(Html.el("a").with("href", "\" onclick=\"x").toString())
        .isEqualTo("<a href=\"&quot; onclick=&quot;x\"></a>");
  }

  @Test
  void endsNoElementThatHasNoContent() {
    assertThat(Html.el("p").add(Html.el("br"), Html.el("b").add("a")).toString())
        .isEqualTo("<p><br><b>a</b></p>");
  }
}
