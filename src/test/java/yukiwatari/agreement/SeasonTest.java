package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** Period ∩ season gives the days on which an item is effective. */
class SeasonTest {
  private static final Season WINTER = season("11-15", "04-01");

  @Test
  void crossesTheYearsEnd() {
    assertThat(WINTER.within(period("2022-04-01", "2023-04-01")).text())
        .isEqualTo("{[2022-11-15,2023-04-01)}");
  }

  @Test
  void isCutAtBothEndsOfThePeriod() {
    assertThat(WINTER.within(period("2023-01-10", "2023-02-01")).text())
        .isEqualTo("{[2023-01-10,2023-02-01)}");
    assertThat(WINTER.within(period("2023-01-01", "2024-01-01")).text())
        .isEqualTo("{[2023-01-01,2023-04-01),[2023-11-15,2024-01-01)}");
  }

  @Test
  void returnsEveryYearOfThePeriod() {
    assertThat(WINTER.within(period("2020-10-01", "2023-10-01")).text())
        .isEqualTo("{[2020-11-15,2021-04-01),[2021-11-15,2022-04-01),[2022-11-15,2023-04-01)}");
  }

  @Test
  void liesWithinOneYearToo() {
    assertThat(season("04-01", "11-15").within(period("2022-01-01", "2024-01-01")).text())
        .isEqualTo("{[2022-04-01,2022-11-15),[2023-04-01,2023-11-15)}");
  }

  @Test
  void endsOnTheLastOfFebruaryInLeapYearsToo() {
    Days days = season("12-01", "03-01").within(period("2023-10-01", "2024-10-01"));
    assertThat(days.contains(LocalDate.of(2024, 2, 29))).isTrue();
    assertThat(days.contains(LocalDate.of(2024, 3, 1))).isFalse();
  }

  @Test
  void isEmptyInAPeriodThatMissesIt() {
    assertThat(WINTER.within(period("2022-05-01", "2022-11-15")).text()).isEqualTo("{}");
  }

  @Test
  void withoutASeasonAllDaysCount() {
    assertThat(Season.within(period("2022-04-01", "2027-04-01"), null).text())
        .isEqualTo("{[2022-04-01,2027-04-01)}");
  }

  @Test
  void refusesADayThatIsNotInEveryYear() {
    assertThatThrownBy(() -> season("12-01", "02-29")).hasMessageContaining("03-01");
  }

  @Test
  void keepsItsMonthDaysAsTheDatabaseWritesThem() {
    assertThat(Season.text(WINTER.from())).isEqualTo("11-15");
    assertThat(Season.monthDay("04-01")).isEqualTo(MonthDay.of(4, 1));
  }

  private static Season season(String from, String until) {
    return new Season(Season.monthDay(from), Season.monthDay(until));
  }

  private static Period period(String from, String until) {
    return new Period(LocalDate.parse(from), LocalDate.parse(until));
  }
}
