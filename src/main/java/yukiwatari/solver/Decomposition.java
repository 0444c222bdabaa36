package yukiwatari.solver;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/**
 * The search of a large problem: one annealing, carried out in rounds. Each round the plan is cut
 * into pieces of neighbouring routes, the pieces are annealed side by side, each with a random
 * stream of its own, and joined again in order. What comes out depends on the number of pieces but
 * not on which thread had which.
 */
final class Decomposition {
  /** Iterations of a round per service: a longer one would let the borders stand too long. */
  private static final int LONGEST_ROUND = 40;

  private static final int SHORTEST_ROUND = 4;

  /** Rounds get shorter towards the end, so that little is lost when the time is over. */
  private static final int ROUNDS_LEFT = 6;

  /** Room is looked for when best insertion leaves out no more than so many services, … */
  private static final int FEW_ABSENT = 10;

  /** … so many times, each in other pieces, … */
  private static final int ROOM_ROUNDS = 6;

  /** … of about so many services, … */
  private static final int ROOM_SERVICES = 300;

  /** … with so many iterations per service. */
  private static final int ROOM_ITERATIONS = 8;

  private final Instance in;
  private final Neighbours neighbours;
  private final SolverOptions options;
  private final Pace pace;
  private final Progress progress;
  private final Rng rng;
  private final Audit audit;
  private final Cutting cutting;
  private final State plan;
  private final Best best;
  private final double meanCost;
  private final int workers;
  private final int threads;
  private long iteration;

  Decomposition(
      Instance in,
      Neighbours neighbours,
      SolverOptions options,
      Pace pace,
      Progress progress,
      Rng rng,
      int workers) {
    this.in = in;
    this.neighbours = neighbours;
    this.options = options;
    this.pace = pace;
    this.progress = progress;
    this.rng = rng;
    this.workers = workers;
    this.threads = Math.max(1, options.threads());
    this.audit = new Audit(options.check(), in);
    this.plan = Construction.run(in, neighbours, rng, options.warmStart());
    this.best = new Best(in);
    int served = Math.max(1, in.services - plan.absentCount());
    this.meanCost = Math.max(1.0, (double) plan.routeCost() / served);
    this.cutting = new Cutting(in, neighbours);
  }

  /** Goes on until the pace says stop; a round that the end cuts short is given up. */
  void run() {
    Halt halt = new Halt(pace);
    makeRoom();
    progress.at(report());
    while (in.services > 0 && pace.goesOnWithRound(iteration) && !halt.now()) {
      long toCome = pace.schedule().endSeenAt(iteration) - iteration;
      long length = length(toCome);
      long begin = iteration;
      Piece[] pieces =
          anneal(
              cutting.parts(plan, in.services / workers, rng),
              length,
              share -> done(begin + (long) (share * length)),
              halt::now);
      if (halt.now()) {
        return;
      }
      join(pieces);
      iteration += length;
      audit.check(plan, "round", iteration);
      progress.at(report());
    }
  }

  /**
   * The first plan. What best insertion left out for want of time in any shift is tried again with
   * the routes around it, which hand services on to neighbours with time to spare; where much is
   * left out, there are too few machines, and the search is to choose what stays undone. It is
   * always finished, like best insertion, so that its plan replays.
   */
  private void makeRoom() {
    for (int round = 0; round < ROOM_ROUNDS && isNearlyComplete(); round++) {
      List<Cutting.Part> around =
          cutting.parts(plan, ROOM_SERVICES, rng).stream().filter(this::hasAbsent).toList();
      long length = (long) ROOM_ITERATIONS * in.services;
      for (Piece piece : anneal(around, length, share -> 1, () -> false)) {
        piece.joinBest(plan);
      }
    }
    best.offer(plan);
  }

  private boolean isNearlyComplete() {
    return plan.absentCount() > 0 && plan.absentCount() <= FEW_ABSENT;
  }

  private boolean hasAbsent(Cutting.Part part) {
    return Arrays.stream(part.services).anyMatch(s -> plan.vehicleOf(s) < 0);
  }

  /** Offers what the best of all pieces make together; the search goes on where each stands. */
  private void join(Piece[] pieces) {
    plan.begin();
    for (Piece piece : pieces) {
      piece.joinBest(plan);
    }
    audit.check(plan, "joining the best", iteration);
    best.offer(plan);
    plan.rollback();
    for (Piece piece : pieces) {
      piece.join(plan);
    }
    best.offer(plan);
  }

  /** Iterations of the next round, all pieces together. */
  private long length(long toCome) {
    long shortest = (long) SHORTEST_ROUND * in.services;
    long longest = pace.calibratedAt(iteration) ? (long) LONGEST_ROUND * in.services : shortest;
    long length = Math.max(shortest, Math.min(longest, toCome / ROUNDS_LEFT));
    return toCome - length < shortest / 2 ? toCome : length;
  }

  /**
   * @param length iterations, if the parts were the whole plan
   * @param done cooling done by share of the iterations, both 0..1
   */
  private Piece[] anneal(
      List<Cutting.Part> parts, long length, DoubleUnaryOperator done, BooleanSupplier halt) {
    Piece[] pieces = new Piece[parts.size()];
    long[] seed = new long[pieces.length];
    long[] upTo = new long[pieces.length + 1];
    long services = 0;
    for (int p = 0; p < pieces.length; p++) {
      seed[p] = rng.next();
      services += parts.get(p).services.length;
      upTo[p + 1] = length * services / in.services;
    }
    Workers.run(
        pieces.length,
        threads,
        () ->
            p -> {
              Rng own = new Rng(seed[p]);
              Annealing annealing = new Annealing(meanCost, own);
              pieces[p] = new Piece(in, neighbours, plan, parts.get(p));
              pieces[p].anneal(upTo[p + 1] - upTo[p], done, annealing, own, halt, options.check());
            });
    return pieces;
  }

  private double done(long at) {
    return options.cooled() + (1 - options.cooled()) * pace.schedule().progress(at);
  }

  /** The report after what has been done. */
  Report report() {
    Plan.Origin origin =
        new Plan.Origin(Solver.ENGINE, options.seed(), iteration, pace.schedule(), workers);
    return new Report(in, neighbours, best, plan.cost(), done(iteration), origin);
  }
}
