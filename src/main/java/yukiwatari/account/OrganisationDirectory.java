package yukiwatari.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;

/** Looks organisations up, for any module. */
@Component
public final class OrganisationDirectory {
  private static final String SELECT =
      """
      SELECT id, code, kind, name, name_kana, name_en, parent_id, valid_from, valid_until, successor_id, phone, version
        FROM account.organisation
      """;

  private final JdbcClient jdbc;

  OrganisationDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 404
   */
  public Organisation get(OrganisationId id) {
    return find(id).orElseThrow(() -> Problem.notFound("notFound"));
  }

  public Optional<Organisation> find(OrganisationId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id.value())
        .query(OrganisationDirectory::row)
        .optional();
  }

  public Optional<Organisation> findByCode(OrganisationCode code) {
    return jdbc.sql(SELECT + " WHERE code = :code")
        .param("code", code.value())
        .query(OrganisationDirectory::row)
        .optional();
  }

  /** Those that exist on {@code day}: by code, those without one after them by name. */
  public List<Organisation> list(LocalDate day) {
    return jdbc.sql(SELECT + " WHERE valid @> :day ORDER BY code NULLS LAST, name, id")
        .param("day", day)
        .query(OrganisationDirectory::row)
        .list();
  }

  /** Also those that are no more. */
  public List<Organisation> listAll() {
    return jdbc.sql(SELECT + " ORDER BY code NULLS LAST, name, id")
        .query(OrganisationDirectory::row)
        .list();
  }

  private static Organisation row(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("code"),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("name_kana"),
        row.getString("name_en"),
        Organisation.id(row.getObject("parent_id", UUID.class)),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        Organisation.id(row.getObject("successor_id", UUID.class)),
        row.getString("phone"),
        row.getInt("version"));
  }
}
