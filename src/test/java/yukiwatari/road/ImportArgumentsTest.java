package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yukiwatari.command.CommandFailed;

class ImportArgumentsTest {
  @Test
  void readsEveryOptionInAnyOrder() {
    ImportArguments arguments =
        parse(
            "--crs EPSG:6676 --encoding sjis 県道.zip --mapping niigata-kendo --yes"
                + " --organisation 150002 --effective-on 2023-04-01 --complete --layer 県道.shp");

    assertThat(arguments)
        .isEqualTo(
            new ImportArguments(
                Path.of("県道.zip"),
                "niigata-kendo",
                new ReadOptions(Encodings.CP932, 6676, "県道.shp"),
                "150002",
                LocalDate.of(2023, 4, 1),
                null,
                true,
                false,
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.zip                                        | --mapping is needed",
        "--mapping osm                                | one file is needed, not 0",
        "a.zip b.zip --mapping osm                    | one file is needed, not 2",
        "a.zip --mapping                              | --mapping needs a value",
        "a.zip --mapping osm --crs 2154               | not 2154",
        "a.zip --mapping osm --encoding latin1        | not latin1",
        "a.zip --mapping osm --effective-on 2023-02-30 | not 2023-02-30",
        "a.xlsx --mapping m.json --head-row x         | not x and 1",
        "a.xlsx --mapping m.json --head-row 3 --head-rows 9 | not 3 and 9",
        "a.zip --mapping osm --force                  | unknown option --force"
      })
  void namesTheWordThatIsWrong(String words, String reason) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining(reason);
  }

  @Test
  void saysWhereTheHeadingIsAndWhereRefusedRowsGo() {
    ImportArguments parsed =
        parse("a.xlsx --mapping m.json --head-row 3 --head-rows 2 --refused bad.csv");

    assertThat(parsed.reading().head()).isEqualTo(new TableHead.Place(3, 2));
    assertThat(parsed.refused()).isEqualTo(Path.of("bad.csv"));
  }

  private static ImportArguments parse(String words) {
    return ImportArguments.parse(List.of(words.strip().split(" +")));
  }
}
