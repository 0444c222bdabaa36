package yukiwatari.road;

/**
 * The natural key of a section: the same key in a newer file is the same section.
 *
 * @param sectionCode within the route; unique there
 */
public record SectionKey(RouteKey route, String sectionCode) {}
