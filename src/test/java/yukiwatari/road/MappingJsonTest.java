package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingJsonTest {
  @SuppressWarnings("unused") // by the parameterised test below
  private static final java.util.List<String> PRESETS = MappingPresets.NAMES;

  @ParameterizedTest
  @FieldSource("PRESETS")
  void everyPresetIsUsable(String name) {
    assertThat(MappingPresets.get(name).name()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                       |                       | json",
        "[]                                                      |                       | object",
        "{'administrator': 'importer', 'fieds': {}}              | fieds                 | unknown",
        "{'target': 'roads'}                                     | target                | oneOf",
        "{'administrator': 'importer'}                           | fields.kind           | needed",
        "{'administrator': 'importer', 'fields': {'kind': {'field': 'k'}}} | fields.routeNumber | needed",
        "{'administrator': 'importer', 'fields': {'colour': {'field': 'k'}}} | fields.colour | oneOf",
        "{'administrator': 'importer', 'fields': {'kind': {'feld': 'k'}}} | fields.kind.feld | unknown",
        "{'administrator': 'importer', 'fields': {'kind': {}}}   | fields.kind.field     | needed",
        "{'administrator': 'importer', 'fields': {'kind': {'field': 'k', 'form': '('}}} | fields.kind.form | form",
        "{'administrator': 'importer', 'fields': {'width': {'field': 'k', 'unit': 'inch'}}} | fields.width.unit | oneOf",
        "{'fields': {'kind': {'field': 'k'}, 'routeName': {'field': 'n'}}} | administrator | administrator",
        "{'administrator': {'code': '98'}, 'fields': {'kind': {'field': 'k'}, 'routeName': {'field': 'n'}}} | administrator.code | code",
        "{'target': 'areas', 'fields': {'areaCode': {'field': 'c'}}} | fields.areaName    | needed"
      })
  void namesTheMemberThatIsWrong(String json, String field, String code) {
    String path = field == null ? "" : field;

    assertThatThrownBy(() -> MappingJson.read(json.replace('\'', '"')))
        .isInstanceOfSatisfying(
            MappingRejected.class,
            rejected -> {
              assertThat(rejected.field()).isEqualTo(path);
              assertThat(rejected.code()).isEqualTo(code);
            });
  }

  @Test
  void keepsACreditThatAMapHasRoomFor() {
    String json =
        "{\"target\": \"areas\", \"credit\": \"%s\", \"fields\": {\"areaCode\": {\"field\": \"c\"}, \"areaName\": {\"field\": \"n\"}}}";

    assertThat(MappingJson.read(json.formatted(" 国土数値情報 ")).credit()).isEqualTo("国土数値情報");
    assertThatThrownBy(() -> MappingJson.read(json.formatted("あ".repeat(121))))
        .isInstanceOfSatisfying(
            MappingRejected.class, rejected -> assertThat(rejected.field()).isEqualTo("credit"));
  }

  @ParameterizedTest
  @FieldSource("PRESETS")
  void everyPresetOfOpenDataHasItsCredit(String name) {
    assertThat(MappingPresets.get(name).credit()).isNotBlank();
  }

  @Test
  void saysWhichPresetsThereAre() {
    assertThatThrownBy(() -> MappingPresets.json("../secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("osm, n03");
  }
}
