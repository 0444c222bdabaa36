package yukiwatari.agreement;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;

/** Says which authority administers a road in an agreement's period. */
@Component
final class RoadAdministrators {
  private static final String FIND =
      """
      SELECT v.administrator_id
        FROM published.section_version v
       WHERE v.section_id = coalesce(:section, (SELECT section_id FROM published.structure WHERE id = :structure))
         AND v.valid && daterange(:from, :until) AND NOT v.estimated
       ORDER BY lower(v.valid) LIMIT 1
      """;
  private final JdbcClient jdbc;

  RoadAdministrators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when there is no such road in the period, or its administrator is only guessed. */
  Optional<OrganisationId> find(ItemInput item, Period period) {
    return find(item.section(), item.structure(), period);
  }

  /** The same. */
  Optional<OrganisationId> find(ItemTerms item, Period period) {
    return find(
        item.section() == null ? null : item.section().value(),
        item.structure() == null ? null : item.structure().value(),
        period);
  }

  private Optional<OrganisationId> find(
      @Nullable UUID section, @Nullable UUID structure, Period period) {
    return jdbc.sql(FIND)
        .param("section", section, Types.OTHER)
        .param("structure", structure, Types.OTHER)
        .param("from", period.from())
        .param("until", period.until())
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new);
  }
}
