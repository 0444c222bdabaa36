package yukiwatari.road;

import java.util.List;

/**
 * A file that was read and compared, and waits to be applied or discarded.
 *
 * @param bound sections about which a person must decide first
 */
public record AnalysedImport(ImportId id, ImportReport report, List<BoundSection> bound) {}
