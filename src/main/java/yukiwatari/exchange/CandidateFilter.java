package yukiwatari.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;

/**
 * Which candidates are wanted; null: all.
 *
 * @param party its administrator or the neighbour
 * @param municipality where it lies
 * @param fromKm at least so long
 * @param untilKm at most so long
 */
record CandidateFilter(
    @Nullable Reason reason,
    @Nullable UUID party,
    @Nullable UUID municipality,
    @Nullable Double fromKm,
    @Nullable Double untilKm) {
  /**
   * @throws Problem 400 for a length that is none; a constructor's refusal would be hidden by the
   *     binding
   */
  CandidateFilter checked() {
    check("fromKm", fromKm);
    check("untilKm", untilKm);
    return this;
  }

  private static void check(String name, @Nullable Double km) {
    if (km != null && !(km >= 0 && km <= 1_000_000)) {
      throw Problem.badInput("parameter", name, km.toString());
    }
  }
}
