package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;

/** Reads the road administrators of a day with their areas. */
@Component
class AuthorityStore {
  private static final String AUTHORITIES =
      """
      SELECT o.id, o.kind, o.code, o.name, o.parent_id, ST_AsBinary(j.geom) AS area
        FROM published.organisation o
        LEFT JOIN road.jurisdiction j ON j.organisation_id = o.id AND j.valid @> :day::date
       WHERE o.kind IN ('STATE', 'PREFECTURE', 'CITY', 'TOWN', 'VILLAGE') AND o.valid @> :day::date
       ORDER BY o.id
      """;
  private final JdbcClient client;

  AuthorityStore(JdbcClient client) {
    this.client = client;
  }

  Authorities on(LocalDate day) {
    return new Authorities(
        client.sql(AUTHORITIES).param("day", day).query((row, number) -> authority(row)).list());
  }

  private static Authorities.Authority authority(ResultSet row) throws SQLException {
    UUID parent = row.getObject("parent_id", UUID.class);
    return new Authorities.Authority(
        new OrganisationId(row.getObject("id", UUID.class)),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        parent == null ? null : new OrganisationId(parent),
        area(row.getBytes("area")));
  }

  private static @Nullable Geometry area(byte @Nullable [] wkb) throws SQLException {
    try {
      return wkb == null ? null : new WKBReader().read(wkb);
    } catch (ParseException e) {
      throw new SQLException("a stored area cannot be read", e);
    }
  }
}
