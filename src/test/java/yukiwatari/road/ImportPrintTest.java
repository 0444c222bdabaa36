package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportPrintTest {
  @Test
  void readsThePeakMemoryOfTheProcess() {
    assertThat(
            ImportPrint.kilobytes(
                List.of("VmPeak:\t 9000 kB", "VmHWM:\t  654321 kB", "VmRSS: 1 kB")))
        .isEqualTo(654_321);
    assertThatThrownBy(() -> ImportPrint.kilobytes(List.of())).hasMessageContaining("VmHWM");
  }
}
