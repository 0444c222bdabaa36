package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeWidthsTest {
  @Test
  void findsCodesThatLostTheirLeadingZeros() {
    assertThat(lost("0012", "13", "１０４", "2345"))
        .containsExactly(new FilePreview.LostZeros("区間番号", 4, 2, List.of("13", "104")));
  }

  @Test
  void findsOrganisationsThatAllLostTheirs() {
    assertThat(lost("50008", "52019", "50008"))
        .containsExactly(new FilePreview.LostZeros("区間番号", 6, 3, List.of("50008", "52019")));
  }

  @Test
  void findsNothingWhereAllAreAsWideOrNotAllAreDigits() {
    assertThat(lost("0012", "0013")).isEmpty();
    assertThat(lost("12", "A-3", "104")).isEmpty();
    assertThat(lost("12345", "52019")).isEmpty();
  }

  private static List<FilePreview.LostZeros> lost(String... codes) {
    CodeWidths widths = new CodeWidths();
    for (String code : codes) {
      widths.take(new SourceFeature("a", 1, Map.of("区間番号", code), null));
    }
    return widths.lostZeros();
  }
}
