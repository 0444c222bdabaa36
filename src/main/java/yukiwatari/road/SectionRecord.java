package yukiwatari.road;

/** The identity of a section 区間 to be stored. */
public record SectionRecord(SectionId id, SectionKey key) {}
