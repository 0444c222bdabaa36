package yukiwatari.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened while a plan was being carried out. What is not named went by the plan.
 *
 * @param callOut when the plan began, by the wall clock
 * @param now by the wall clock, within a day of the call-out
 * @param broken machines that do nothing any more, by their number in the plan
 * @param closed sections that nobody can drive any more
 * @param notDone sections that should be done by now and are not
 * @param done sections that are done before their time
 * @param helpers who may take over
 * @param yenPerMove price of each pass that goes to another machine: the higher, the fewer
 * @param mostMoved how many passes of machines that still run may; null: any number
 */
record ReworkWish(
    @NotNull LocalTime callOut,
    @NotNull LocalTime now,
    @NotNull @Size(max = 200) List<Integer> broken,
    @NotNull @Size(max = 500) List<UUID> closed,
    @NotNull @Size(max = 5000) List<UUID> notDone,
    @NotNull @Size(max = 5000) List<UUID> done,
    @NotNull Helpers helpers,
    @Min(0) @Max(1_000_000) long yenPerMove,
    @Nullable @Min(0) @Max(10_000) Integer mostMoved) {

  /** Who may take over work. */
  enum Helpers {
    /** Machines of the same work district. */
    DISTRICT,
    /** Machines of the same authority. */
    AUTHORITY,
    /**
     * Also other authorities, as far as the scenario lets work change hands; and what a broken
     * machine leaves, whoever is near.
     */
    ANYONE
  }

  /** Since the call-out; the night may lie between. */
  int nowMillis() {
    long millis = Duration.between(callOut, now).toMillis();
    return (int) Math.floorMod(millis, Duration.ofDays(1).toMillis());
  }
}
