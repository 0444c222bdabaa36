package yukiwatari.exchange;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The winter roads of one network version, and what their dense ids stand for.
 *
 * @param network {@code network_version.id}
 * @param day the roads are as they were on it
 * @param sections by section number
 * @param administrators by administrator number
 */
@SuppressWarnings("ArrayRecordComponent") // parallel arrays by dense id; never compared
record RoadsOfDay(
    int network, LocalDate day, WinterRoads roads, UUID[] sections, UUID[] administrators) {}
