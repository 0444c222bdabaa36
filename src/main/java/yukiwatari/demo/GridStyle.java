package yukiwatari.demo;

/**
 * How a net of streets is drawn.
 *
 * @param spacingMeters between streets one way; the other way 1.0–1.6 times that
 * @param missing share of the street pieces left out near the middle
 * @param missingOutside the same at the rim
 * @param steepest mean slope beyond which nothing is built
 * @param farm lanes between fields instead of streets between houses
 */
record GridStyle(
    double spacingMeters, double missing, double missingOutside, double steepest, boolean farm) {
  static GridStyle town(double spacingMeters) {
    return new GridStyle(spacingMeters, 0.06, 0.34, 0.075, false);
  }

  static GridStyle hamlet() {
    return new GridStyle(120, 0.25, 0.4, 0.085, false);
  }

  static GridStyle fields(double spacingMeters) {
    return new GridStyle(spacingMeters, 0.22, 0.42, 0.02, true);
  }
}
