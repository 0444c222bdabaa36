package yukiwatari.road;

/** What a section was on the days {@code valid}, which must have a first day. */
public record SectionVersionRecord(
    SectionId section, RouteId route, DayRange valid, SectionFacts facts) {
  public SectionVersionRecord {
    if (valid.from() == null) {
      throw new IllegalArgumentException(
          "the version of section " + section + " needs a first day");
    }
  }
}
