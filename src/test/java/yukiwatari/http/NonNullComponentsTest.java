package yukiwatari.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;

class NonNullComponentsTest {
  record Order(String title, List<String> sections, @Nullable String remark) {}

  record Gaps(List<@Nullable String> parts) {}

  private final JsonMapper mapper = JsonMapper.builder().addModule(new NonNullComponents()).build();

  @Test
  void acceptsABodyWithoutWhatMayBeNull() {
    assertThat(mapper.readValue("{\"title\": \"a\", \"sections\": []}", Order.class))
        .isEqualTo(new Order("a", List.of(), null));
  }

  @Test
  void acceptsNullsInAListThatMayHaveThem() {
    assertThat(mapper.readValue("{\"parts\": [null, \"a\"]}", Gaps.class).parts())
        .containsExactly(null, "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": null, \"sections\": []}",
        "{\"title\": \"a\"}",
        "{\"title\": \"a\", \"sections\": null}",
        "{\"title\": \"a\", \"sections\": [\"b\", null]}"
      })
  void refusesABodyThatLacksWhatMayNotBeNull(String body) {
    assertThatThrownBy(() -> mapper.readValue(body, Order.class))
        .isInstanceOf(InvalidNullException.class);
  }
}
