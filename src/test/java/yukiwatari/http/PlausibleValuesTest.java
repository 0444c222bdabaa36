package yukiwatari.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlausibleValuesTest {
  record Terms(LocalDate from, BigDecimal meters, List<String> names) {}

  private final JsonMapper mapper = JsonMapper.builder().addModule(new PlausibleValues()).build();

  @Test
  void readsWhatAnOfficeWrites() {
    assertThat(read("1889-04-01", "1234567890.25", "第12号\\n国道"))
        .isEqualTo(
            new Terms(
                LocalDate.of(1889, 4, 1), new BigDecimal("1234567890.25"), List.of("第12号\n国道")));
  }

  @ParameterizedTest
  @CsvSource({
    "+202222-11-15, 1, a, day",
    "-999999999-01-01, 1, a, day",
    "0022-11-15, 1, a, day",
    "2022-11-15, 1e999999999, a, number",
    "2022-11-15, 1e-999999999, a, number",
    "2022-11-15, 1, a\\u0000b, nul"
  })
  void refusesWhatNobodyMeans(String day, String number, String name, String code) {
    assertThatThrownBy(() -> read(day, number, name))
        .rootCause()
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private Terms read(String day, String number, String name) {
    return mapper.readValue(
        "{\"from\": \"%s\", \"meters\": %s, \"names\": [\"%s\"]}".formatted(day, number, name),
        Terms.class);
  }
}
