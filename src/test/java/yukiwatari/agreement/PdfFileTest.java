package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yukiwatari.http.Problem;

class PdfFileTest {
  @Test
  void keepsTheContentFromItsFirstByte() throws IOException {
    PdfFile file = PdfFile.of("協定書.pdf", bytes("%PDF-1.7 …"));
    assertThat(file.content().readAllBytes()).isEqualTo(bytes("%PDF-1.7 …").readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%PDF", "PK\u0003\u0004", "<html>%PDF-1.7", " %PDF-1.7"})
  void refusesWhatDoesNotBeginAsAPdf(String content) {
    assertThatThrownBy(() -> PdfFile.of("協定書.pdf", bytes(content)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("agreement.noPdf [協定書.pdf]");
  }

  @ParameterizedTest
  @CsvSource({
    "協定書.pdf, 協定書.pdf",
    "協定書.PDF, 協定書.pdf",
    "協定書, 協定書.pdf",
    "C:\\決裁\\第12号.pdf, 第12号.pdf",
    "../../etc/passwd, passwd.pdf",
    "evil\u202Efdp.exe, evilfdp.exe.pdf",
    "a\"; filename=b.html, a; filename=b.html.pdf",
    "'', agreement.pdf",
    "/, agreement.pdf"
  })
  void aNameIsSafeInAHeaderAndOnADisk(String typed, String kept) throws IOException {
    assertThat(PdfFile.of(typed, bytes("%PDF-1.4")).name()).isEqualTo(kept);
  }

  @Test
  void aLongNameIsCutWithoutBreakingACharacter() throws IOException {
    String name = PdfFile.of("𠮷".repeat(200) + ".pdf", bytes("%PDF-1.4")).name();
    assertThat(name).hasSizeLessThanOrEqualTo(120).endsWith("𠮷.pdf");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
