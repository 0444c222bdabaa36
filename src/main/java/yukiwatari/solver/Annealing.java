package yukiwatari.solver;

/** Accepts worse solutions with a chance that falls as the schedule cools down. */
final class Annealing {

  /** Temperature at the start in mean costs of a service. */
  private static final double HOT = 1;

  /** Temperature at the end as a part of that at the start. */
  private static final double COLD = 0.01;

  private final double hottest;
  private final Rng rng;
  private double temperature;

  /**
   * @param meanServiceCost cost of the routes per served service
   */
  Annealing(double meanServiceCost, Rng rng) {
    this.hottest = HOT * meanServiceCost;
    this.rng = rng;
    cool(0);
  }

  /** Sets the temperature for the cooling done, 0..1. */
  void cool(double done) {
    temperature = hottest * StrictMath.pow(COLD, done);
  }

  /** The Metropolis rule; never needs more than one random number. */
  boolean accepts(long change) {
    return change < -temperature * StrictMath.log(rng.unit());
  }
}
