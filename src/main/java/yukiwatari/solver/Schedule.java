package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the cooling has gone at each iteration: a broken line from 0 (start) to 1 (cold). Limited
 * by iterations it is one straight piece; limited by time the measured speed corrects the last
 * iteration a few times, and each correction is a piece. It is stored with the plan, so that a run
 * replays without a clock.
 *
 * @param pieces by rising first iteration; the first begins at 0
 */
public record Schedule(List<Piece> pieces) {
  /**
   * From iteration {@code first} on, the cooling aims to end at iteration {@code last}.
   *
   * @param last exclusive, greater than first
   */
  public record Piece(long first, long last) {
    public Piece {
      Require.within("schedule", "first iteration", first, 0, Long.MAX_VALUE - 1);
      Require.within("schedule", "last iteration", last, first + 1, Long.MAX_VALUE);
    }
  }

  public Schedule {
    pieces = List.copyOf(pieces);
    long first = -1;
    for (Piece piece : pieces) {
      Require.that(
          piece.first() > first, "schedule", "piece at " + piece.first() + " is not later");
      first = piece.first();
    }
    Require.that(
        !pieces.isEmpty() && pieces.get(0).first() == 0, "schedule", "does not begin at 0");
  }

  /** Cools down evenly over the given number of iterations, at least 1. */
  public static Schedule over(long iterations) {
    return new Schedule(List.of(new Piece(0, iterations)));
  }

  /** This schedule with the end corrected from iteration first on. */
  Schedule corrected(long first, long last) {
    List<Piece> longer = new ArrayList<>(pieces);
    longer.add(new Piece(first, last));
    return new Schedule(longer);
  }

  /** The end as it was believed at the given iteration, before later corrections. */
  long endSeenAt(long iteration) {
    long end = pieces.get(0).last();
    for (Piece piece : pieces) {
      end = piece.first() <= iteration ? piece.last() : end;
    }
    return end;
  }

  /** The iteration at which it ends, exclusive. */
  public long end() {
    return pieces.get(pieces.size() - 1).last();
  }

  /** Cooling done before the iteration, 0..1. */
  public double progress(long iteration) {
    double done = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      long until = i + 1 < pieces.size() ? pieces.get(i + 1).first() : Long.MAX_VALUE;
      long upTo = Math.min(Math.min(iteration, until), piece.last());
      if (upTo > piece.first()) {
        done +=
            (1 - done)
                * ((double) (upTo - piece.first()) / (double) (piece.last() - piece.first()));
      }
    }
    return done;
  }
}
