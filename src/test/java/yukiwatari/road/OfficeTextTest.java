package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234.5      | 1234.50
          １，２３４．５ | 1234.50
          1.2345㎞     | 1234.50
          １．２３４５ｋｍ | 1234.50
          1.2345 Km    | 1234.50
          640ｍ        | 640.00
          640㍍        | 640.00
          0.64キロ     | 640.00
          L=1,234.5m   | 1234.50
          0            | 0.00
          """)
  void readsLengthsAsOfficesWriteThem(String text, BigDecimal meters) {
    assertThat(OfficeText.meters(text, 1)).contains(meters);
  }

  @ParameterizedTest
  @CsvSource({"88.7, 88700.00", "'1,000m', 1000.00", "0.5km, 500.00"})
  void takesTheUnitOfTheHeadingWhereTheCellHasNone(String text, BigDecimal meters) {
    assertThat(OfficeText.meters(text, 1000)).contains(meters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不明", "約300m", "1.2.3", "300~500", "1,2mi"})
  void knowsWhatIsNoLength(String text) {
    assertThat(OfficeText.meters(text, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          令和5年4月1日       | 2023-04-01
          令和５年 ４月 １日   | 2023-04-01
          令和元年5月1日      | 2019-05-01
          ㋿5年4月1日         | 2023-04-01
          R5.4.1              | 2023-04-01
          r05/04/01           | 2023-04-01
          R元.12.1            | 2019-12-01
          平成31年3月31日     | 2019-03-31
          平31.3.31           | 2019-03-31
          H8-10-1             | 1996-10-01
          昭和60年4月1日(月)  | 1985-04-01
          S57.3.29            | 1982-03-29
          2023年4月1日        | 2023-04-01
          2023/4/1            | 2023-04-01
          2023/4/1 0:00       | 2023-04-01
          2023-04-01          | 2023-04-01
          2023.4.1            | 2023-04-01
          20230401            | 2023-04-01
          45017               | 2023-04-01
          """)
  void readsDaysAsOfficesWriteThem(String text, LocalDate day) {
    assertThat(OfficeText.day(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "令和5年", "令和5年2月30日", "2023/13/1", "4月1日", "未定", "12"})
  void knowsWhatIsNoDay(String text) {
    assertThat(OfficeText.day(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "令和4年度, 2022",
    "令和元年度, 2019",
    "平成31年度, 2019",
    "H17, 2005",
    "R4年度, 2022",
    "2022, 2022",
    "２０２２年度, 2022",
    "FY2022, 2022"
  })
  void readsFiscalYearsByTheirStart(String text, int year) {
    assertThat(OfficeText.fiscalYear(text)).isEqualTo(OptionalInt.of(year));
  }
}
