package yukiwatari.solver;

/** Accepts worse solutions with a chance that falls as the schedule cools down. */
final class Annealing {

  /** Temperature at the start in mean costs of a service. */
  private static final double HOT = 1;

  /** Temperature at the end as a part of that at the start. */
  private static final double COLD = 0.01;

  private final double hottest;
  private final double cooled;
  private final Rng rng;
  private double temperature;

  /**
   * @param meanServiceCost cost of the routes per served service
   * @param cooled cooling done before the first iteration, 0..1
   */
  Annealing(double meanServiceCost, double cooled, Rng rng) {
    this.hottest = HOT * meanServiceCost;
    this.cooled = cooled;
    this.rng = rng;
    cool(0);
  }

  /** Sets the temperature for the given progress of the schedule, 0..1. */
  void cool(double progress) {
    temperature = hottest * StrictMath.pow(COLD, done(progress));
  }

  /** Cooling done at the given progress of the schedule. */
  double done(double progress) {
    return cooled + (1 - cooled) * progress;
  }

  /** The Metropolis rule; never needs more than one random number. */
  boolean accepts(long change) {
    return change < -temperature * StrictMath.log(rng.unit());
  }
}
