package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void coolsEvenlyOverAGivenNumberOfIterations() {
    Schedule schedule = Schedule.over(200);
    assertThat(schedule.progress(0)).isZero();
    assertThat(schedule.progress(50)).isEqualTo(0.25);
    assertThat(schedule.progress(200)).isEqualTo(1);
    assertThat(schedule.progress(900)).isEqualTo(1);
  }

  @Test
  void aCorrectionSharesOutWhatIsLeftOfTheCooling() {
    // Half way through 100 the search turns out to be slower: 25 iterations are left, not 50.
    Schedule schedule = Schedule.over(100).corrected(50, 75);
    assertThat(schedule.progress(50)).isEqualTo(0.5);
    assertThat(schedule.progress(60)).isEqualTo(0.7);
    assertThat(schedule.progress(75)).isEqualTo(1);
    assertThat(schedule.end()).isEqualTo(75);
    assertThat(schedule.endSeenAt(49)).as("before the correction").isEqualTo(100);
    assertThat(schedule.endSeenAt(50)).isEqualTo(75);
  }

  @Test
  void refusesPiecesThatAreNotInOrder() {
    assertThatThrownBy(() -> new Schedule(List.of())).hasMessageContaining("begin at 0");
    assertThatThrownBy(() -> Schedule.over(10).corrected(0, 9))
        .hasMessageContaining("piece at 0 is not later");
  }

  /** A clock that a test moves: 1 ms per iteration, as if the machine were that slow. */
  @Test
  void aTimeLimitBecomesANumberOfIterationsByMeasuring() {
    long[] now = {0};
    Pace pace = new Pace(StopRule.cpuMillis(10_000).on(() -> now[0]), null);
    long iteration = 0;
    while (pace.goesOn(iteration)) {
      iteration++;
      now[0] += 1_000_000;
    }
    assertThat(iteration).isEqualTo(10_000);
    assertThat(pace.schedule().end()).isEqualTo(10_000);
    assertThat(pace.schedule().pieces()).hasSizeBetween(2, 20);
  }

  /** Measured at 1 ms per iteration, then ten times as fast: the time is used up all the same. */
  @Test
  void usesItsTimeWhenItWasMeasuredTooSlow() {
    long[] now = {0};
    Pace pace = new Pace(StopRule.cpuMillis(10_000).on(() -> now[0]), null);
    long iteration = 0;
    while (pace.goesOn(iteration)) {
      iteration++;
      now[0] += now[0] < 4_000_000_000L ? 1_000_000 : 100_000;
    }
    assertThat(now[0]).isBetween(9_700_000_000L, 10_010_000_000L);
    assertThat(pace.schedule().progress(iteration)).isGreaterThan(0.99);
  }

  @Test
  void aLimitOnIterationsNeedsNoClock() {
    Pace pace =
        new Pace(
            StopRule.iterations(100)
                .on(
                    new java.util.function.LongSupplier() {
                      private boolean read;

                      @Override
                      public long getAsLong() {
                        assertThat(read).as("read again after the start").isFalse();
                        read = true;
                        return 0;
                      }
                    }),
            null);
    long iteration = 0;
    while (pace.goesOn(iteration)) {
      iteration++;
    }
    assertThat(iteration).isEqualTo(100);
    assertThat(pace.schedule()).isEqualTo(Schedule.over(100));
  }
}
