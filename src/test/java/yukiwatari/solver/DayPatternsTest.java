package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Day 0 is a Monday. */
class DayPatternsTest {
  private static final Set<Integer> MONDAY_TO_FRIDAY = Set.of(0, 1, 2, 3, 4);

  private static Set<Integer> all(int days) {
    return IntStream.range(0, days).boxed().collect(Collectors.toSet());
  }

  @Test
  void twiceAWeekLeavesThreeOrFourDaysInBetween() {
    assertThat(DayPatterns.evenly(2, 7, 7, MONDAY_TO_FRIDAY))
        .containsExactly(List.of(0, 3), List.of(0, 4), List.of(1, 4));
    assertThat(DayPatterns.evenly(2, 7, 7, all(7))).hasSize(7).contains(List.of(2, 6));
  }

  @Test
  void threeTimesAWeekIsMondayWednesdayAndFriday() {
    assertThat(DayPatterns.evenly(3, 7, 7, MONDAY_TO_FRIDAY)).containsExactly(List.of(0, 2, 4));
    assertThat(DayPatterns.evenly(5, 7, 7, MONDAY_TO_FRIDAY))
        .containsExactly(List.of(0, 1, 2, 3, 4));
  }

  @Test
  void onceInFourWeeksMayBeAnyWorkingDay() {
    Set<Integer> days = all(28).stream().filter(d -> d % 7 < 5).collect(Collectors.toSet());
    assertThat(DayPatterns.evenly(1, 28, 28, days)).hasSize(20).contains(List.of(25));
    assertThat(DayPatterns.evenly(1, 14, 28, days)).hasSize(10).contains(List.of(11, 25));
  }

  @Test
  void theDaysOfEveryWeekAreTheSameAndAHolidayTakesADayFromAll() {
    Set<Integer> days = all(14).stream().filter(d -> d % 7 < 5).collect(Collectors.toSet());
    assertThat(DayPatterns.evenly(2, 7, 14, days)).contains(List.of(0, 3, 7, 10));
    days.remove(7);
    assertThat(DayPatterns.evenly(2, 7, 14, days)).containsExactly(List.of(1, 4, 8, 11));
    assertThat(DayPatterns.evenly(5, 7, 14, days)).isEmpty();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatThrownBy(() -> DayPatterns.evenly(2, 7, 10, all(10)))
        .hasMessage("patterns: period 7 does not divide 10 days");
    assertThatThrownBy(() -> DayPatterns.evenly(8, 7, 7, all(7)))
        .hasMessage("patterns: times 8 is outside 1..7");
    assertThatThrownBy(() -> DayPatterns.evenly(1, 70, 70, all(70)))
        .hasMessage("patterns: days 70 is outside 1..63");
  }

  @Test
  void refusesMorePatternsThanAnybodyWants() {
    assertThatThrownBy(() -> DayPatterns.evenly(13, 31, 31, all(31)))
        .hasMessage("patterns: are more than 1000");
  }
}
