package yukiwatari.road;

import java.util.UUID;

/**
 * A section that may follow another one, as a person chooses it.
 *
 * @param added it begins with the file; false: it is there already
 * @param lengthMeters on the ground, 0 for 位置未登録
 */
record SuccessorChoice(
    UUID section,
    RoadKind kind,
    String number,
    String name,
    String sectionCode,
    boolean added,
    double lengthMeters) {}
