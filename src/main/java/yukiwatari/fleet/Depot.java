package yukiwatari.fleet;

import yukiwatari.account.OrganisationId;

/**
 * Where machines start and end: EPSG:6668, degrees.
 *
 * @param organisation whose it is
 */
public record Depot(
    DepotId id,
    OrganisationId organisation,
    String name,
    Kind kind,
    double longitude,
    double latitude) {
  /** Kinds of place; the text of the database is the name. */
  public enum Kind {
    /** 除雪基地 */
    DEPOT,
    /** 車庫 */
    GARAGE,
    /** 雪捨て場 */
    SNOW_DUMP
  }
}
