package yukiwatari.tile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.geo.TileCoord;

/**
 * What a tile is asked to show, and for whom; equal requests at one revision have equal tiles.
 *
 * @param everything false: patrol and exchange only
 * @param first first day; what bound on any of the days is shown
 * @param next the day after the last one; roads are shown as they stood on the last
 * @param fiscalYear null when a day was asked for; a year that is not recorded shows no coverage
 * @param municipality code of the one whose coverage is wanted; null: all
 * @param signedIn false for the public
 * @param contractor who asks, when it is a contractor
 */
record TileRequest(
    TileCoord tile,
    boolean everything,
    LocalDate first,
    LocalDate next,
    @Nullable Integer fiscalYear,
    @Nullable String municipality,
    boolean signedIn,
    @Nullable UUID contractor) {}
