package yukiwatari.road;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * A way that no section owns, to be stored: driven over, never assigned.
 *
 * @param sourceId the source's own id, unique within the batch's source
 * @param oneway 1 along the line, -1 against it, 0 both ways
 * @param noded as {@link SectionFacts#noded}
 * @param line EPSG:6668, longitude and latitude
 */
public record OtherWayRecord(
    UUID id,
    String sourceId,
    @Nullable String name,
    RoadKind kind,
    int oneway,
    int layer,
    boolean noded,
    LineString line) {}
