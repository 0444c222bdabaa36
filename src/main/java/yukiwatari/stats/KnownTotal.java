package yukiwatari.stats;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 集計値: what is known of one direction of a year without items, as it was published.
 *
 * @param organisation the prefecture whose programme it is
 * @param routes null like all other figures where the source does not tell
 */
public record KnownTotal(
    UUID id,
    Programme programme,
    int fiscalYear,
    UUID organisation,
    Side administrator,
    Side performer,
    @Nullable Integer routes,
    @Nullable BigDecimal km,
    @Nullable Integer cities,
    @Nullable Integer towns,
    @Nullable Integer villages,
    String source,
    @Nullable String remark,
    int version) {

  static KnownTotal read(ResultSet row, int number) throws SQLException {
    return new KnownTotal(
        row.getObject("id", UUID.class),
        Programme.valueOf(row.getString("programme")),
        row.getInt("fiscal_year"),
        row.getObject("organisation_id", UUID.class),
        Side.valueOf(row.getString("administrator")),
        Side.valueOf(row.getString("performer")),
        row.getObject("routes", Integer.class),
        row.getBigDecimal("km"),
        row.getObject("cities", Integer.class),
        row.getObject("towns", Integer.class),
        row.getObject("villages", Integer.class),
        row.getString("source"),
        row.getString("remark"),
        row.getInt("version"));
  }

  /** What the total is of; one of each. */
  record Key(Programme programme, int fiscalYear, UUID organisation, Side administrator) {}

  Key key() {
    return new Key(programme, fiscalYear, organisation, administrator);
  }

  /** The same figures and words under the identity and version of another. */
  KnownTotal as(KnownTotal stored) {
    return new KnownTotal(
        stored.id,
        programme,
        fiscalYear,
        organisation,
        administrator,
        performer,
        routes,
        km,
        cities,
        towns,
        villages,
        source,
        remark,
        stored.version);
  }
}
