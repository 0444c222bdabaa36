package yukiwatari.stats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationKind;

/** Reads a group, whether just counted (yearFigures.sql) or frozen (stats.closed_figure). */
final class GroupRow {
  private GroupRow() {}

  static Group read(ResultSet row) throws SQLException {
    return new Group(
        Scope.valueOf(row.getString("scope")),
        side(row.getString("administrator")),
        side(row.getString("performer")),
        body(row, "body"),
        body(row, "counterpart"),
        row.getInt("sections"),
        row.getInt("routes"),
        meters(row, "agreed"),
        meters(row, "official"),
        meters(row, "cleared"),
        meters(row, "gis"),
        meters(row, "known"),
        meters(row, "managed"));
  }

  private static @Nullable Side side(@Nullable String name) {
    return name == null ? null : Side.valueOf(name);
  }

  private static @Nullable Body body(ResultSet row, String prefix) throws SQLException {
    UUID id = row.getObject(prefix + "_id", UUID.class);
    return id == null
        ? null
        : new Body(
            id,
            row.getString(prefix + "_code"),
            OrganisationKind.valueOf(row.getString(prefix + "_kind")),
            row.getString(prefix + "_name"),
            row.getString(prefix + "_name_en"));
  }

  private static Meters meters(ResultSet row, String name) throws SQLException {
    return new Meters(row.getBigDecimal(name), row.getInt(name + "_lacking"));
  }
}
