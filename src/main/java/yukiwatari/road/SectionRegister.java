package yukiwatari.road;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/**
 * Changes of single sections that come by a notice 告示, not by a file. The network of today is not
 * rebuilt: call {@link Networks#rebuild} after the last of them.
 */
@Component
public class SectionRegister {
  private static final String COPY_VERSION = Sql.read(SectionRegister.class, "copyVersion");
  private static final String CLOSE =
      """
      UPDATE road.section_version SET valid = daterange(lower(valid), :on::date)
       WHERE section_id = :section AND valid @> :on::date AND upper_inf(valid) AND lower(valid) < :on::date
      """;
  private static final String LINEAGE =
      """
      INSERT INTO road.section_lineage (id, predecessor_id, successor_id, effective_on, change, notice_number)
      VALUES (:id, :predecessor, :successor, :on, :change, :notice)
      """;

  private final JdbcClient client;
  private final Bindings bindings;

  SectionRegister(JdbcClient client, Bindings bindings) {
    this.client = client;
    this.bindings = bindings;
  }

  /**
   * Abolishes a section 廃止: its time ends the day before {@code on}.
   *
   * @param notice number of the notice; null when none is known
   * @throws Problem 409 when it is not there on the day before and after, or an agreement needs it
   */
  @Transactional
  public void abolish(SectionId section, LocalDate on, @Nullable String notice) {
    Map<SectionId, List<SectionBindings.Binding>> bound = bindings.of(List.of(section), on);
    for (List<SectionBindings.Binding> binding : bound.values()) {
      throw Problem.conflict("section.bound", binding.get(0).agreementLabel());
    }
    close(section, on);
    lineage(section, null, LineageChange.ABOLISHED, on, notice);
  }

  /**
   * Transfers a section 移管 to a route of another administrator: a new section with the same line
   * follows it, and what agreements say of the old one goes to it.
   *
   * @param to an existing route of the new administrator
   * @param sectionCode new in that route
   * @return the new section
   * @throws Problem 409 when the section is not there on the day before and after, when the route
   *     has a section of that code, or when two performers would meet
   */
  @Transactional
  public SectionId transfer(
      SectionId section, RouteId to, String sectionCode, LocalDate on, @Nullable String notice) {
    SectionId successor = new SectionId(NewId.next());
    create(successor, to, sectionCode);
    close(section, on);
    client
        .sql(COPY_VERSION)
        .param("id", NewId.next())
        .param("section", section.value())
        .param("successor", successor.value())
        .param("route", to.value())
        .param("on", on)
        .update();
    client
        .sql(
            """
            UPDATE road.structure SET section_id = :successor, version = version + 1
             WHERE section_id = :section AND valid && daterange(:on::date, NULL)
            """)
        .param("section", section.value())
        .param("successor", successor.value())
        .param("on", on)
        .update();
    lineage(section, successor, LineageChange.TRANSFERRED, on, notice);
    bindings.move(section, List.of(new SectionShare(successor, 1)), on);
    return successor;
  }

  private void create(SectionId section, RouteId route, String code) {
    try {
      int created =
          client
              .sql(
                  """
                  INSERT INTO road.section (id, administrator_id, former_municipality, kind, route_number, section_code)
                  SELECT :id, administrator_id, former_municipality, kind, number, :code FROM road.route WHERE id = :route
                  """)
              .param("id", section.value())
              .param("code", code)
              .param("route", route.value())
              .update();
      if (created == 0) {
        throw Problem.notFound("notFound");
      }
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("section.key", code);
    }
  }

  private void close(SectionId section, LocalDate on) {
    int closed = client.sql(CLOSE).param("section", section.value()).param("on", on).update();
    if (closed == 0) {
      throw Problem.conflict("section.notThere", on);
    }
  }

  private void lineage(
      SectionId predecessor,
      @Nullable SectionId successor,
      LineageChange change,
      LocalDate on,
      @Nullable String notice) {
    UUID next = successor == null ? null : successor.value();
    client
        .sql(LINEAGE)
        .param("id", NewId.next())
        .param("predecessor", predecessor.value())
        .param("successor", next)
        .param("on", on)
        .param("change", change.name())
        .param("notice", notice)
        .update();
  }
}
