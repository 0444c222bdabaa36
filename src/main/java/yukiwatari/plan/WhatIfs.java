package yukiwatari.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import yukiwatari.http.RevisionCache;
import yukiwatari.solver.Effect;
import yukiwatari.solver.Move;
import yukiwatari.solver.Problem;
import yukiwatari.solver.WhatIf;

/**
 * Asks what moving sections would change; keeps what was prepared for the last plans (distances,
 * neighbours), so that the next question is answered in milliseconds.
 */
@Component
class WhatIfs {
  private static final long CAPACITY_BYTES = 256L << 20;

  /** Two modes and four bytes each way of a pair of services, twice for tables beside it. */
  private static final long BYTES_PER_PAIR = 32;

  /**
   * @param moved groups that may leave their district; empty where all may
   */
  private record Key(RunId run, Set<Integer> moved) {}

  private record Prepared(Problem problem, WhatIf whatIf) {
    long bytes() {
      long services = problem.services().size();
      return BYTES_PER_PAIR * services * services;
    }
  }

  /**
   * An effect with the problem that its plan belongs to.
   *
   * @param millis it took, preparation included
   */
  record Answer(Problem problem, Effect effect, long millis) {}

  private final RevisionCache<Key, Prepared> prepared =
      new RevisionCache<>(CAPACITY_BYTES, Prepared::bytes);

  /** The same question has the same answer. */
  Answer ask(OpenPlan open, List<Move> moves) {
    long begin = System.nanoTime();
    Set<Integer> moved = new TreeSet<>();
    if (open.run().variant() == Variant.TODAY) {
      // Only what is moved by hand may leave today's districts, else the rest would be planned
      // anew.
      moves.forEach(
          move ->
              move.services()
                  .forEach(s -> moved.add(open.stored().index().serviceGroups().get(s))));
    }
    Prepared ready =
        prepared.get(
            new Key(open.run().id(), moved),
            String.valueOf(open.run().finishedAt()),
            () -> prepare(open, moved));
    Effect effect = ready.whatIf().ask(moves);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new Answer(ready.problem(), effect, millis);
  }

  /**
   * The balance is no price here: whether the kilometres are balanced is shown beside the cost, not
   * hidden in it.
   */
  private static Prepared prepare(OpenPlan open, Set<Integer> moved) {
    Problem all = open.stored().problem();
    Problem problem =
        open.run().variant() == Variant.TODAY
            ? KeptPerformers.byDistrict(all, open.plan(), moved)
            : all;
    return new Prepared(problem, new WhatIf(problem, open.plan()));
  }
}
