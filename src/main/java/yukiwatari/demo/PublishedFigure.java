package yukiwatari.demo;

/**
 * One line of the published table that the demonstration reproduces: Akita prefecture's figures of
 * the start year and of FY2022. No other year was published.
 *
 * @param routes distinct routes
 * @param tenthsOfKm the published kilometres × 10
 */
record PublishedFigure(int fiscalYear, int routes, int tenthsOfKm) {
  static final PublishedFigure PATROL_2010 = new PublishedFigure(2010, 13, 646);
  static final PublishedFigure PATROL_2022 = new PublishedFigure(2022, 34, 1409);
  static final PublishedFigure BY_PREFECTURE_2005 = new PublishedFigure(2005, 15, 171);
  static final PublishedFigure BY_MUNICIPALITIES_2005 = new PublishedFigure(2005, 13, 150);
  static final PublishedFigure BY_PREFECTURE_2022 = new PublishedFigure(2022, 62, 887);
  static final PublishedFigure BY_MUNICIPALITIES_2022 = new PublishedFigure(2022, 54, 813);

  double meters() {
    return tenthsOfKm * 100.0;
  }
}
