package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchArgumentsTest {
  private static BenchArguments parse(String line) {
    return new BenchArguments(
        line.isEmpty() ? new String[0] : line.split(" ", -1),
        Set.of("--seconds", "--seeds", "--only"),
        Set.of("--remember"));
  }

  @Test
  void readsFolderOptionsAndFlags() {
    BenchArguments arguments = parse("gdb --seconds 0.5 --remember --seeds 3");
    assertThat(arguments.folder()).isEqualTo("gdb");
    assertThat(arguments.seconds("--seconds", 10)).isEqualTo(0.5);
    assertThat(arguments.count("--seeds", 1)).isEqualTo(3);
    assertThat(arguments.has("--remember")).isTrue();
    assertThat(arguments.text("--only", "all")).isEqualTo("all");
    assertThat(arguments.find("--only")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| the first argument is the folder",
        "--seeds 3| the first argument is the folder",
        "gdb --sedes 3| unknown option --sedes",
        "gdb val| unknown option val",
        "gdb --seeds| --seeds has no value",
        "gdb --seeds 1.5| --seeds 1.5 is not a whole number",
        "gdb --seeds 0| --seeds 0 is not 1 or more",
        "gdb --seconds ten| --seconds ten is not a number",
        "gdb --seconds 0| --seconds 0 is not above 0",
        "gdb --seconds NaN| --seconds NaN is not above 0",
      })
  void namesTheOptionAndWhatWasGiven(String line, String message) {
    assertThatThrownBy(
            () -> {
              BenchArguments arguments = parse(line);
              arguments.count("--seeds", 1);
              arguments.seconds("--seconds", 10);
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
