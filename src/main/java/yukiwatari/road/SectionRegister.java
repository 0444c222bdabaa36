package yukiwatari.road;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * Changes of single sections that come by a notice 告示, not by a file. The network of today is not
 * rebuilt: call {@link Networks#rebuild} after the last of them.
 */
@Component
public class SectionRegister {
  private final JdbcClient client;
  private final SectionHistory history;
  private final Bindings bindings;

  SectionRegister(JdbcClient client, SectionHistory history, Bindings bindings) {
    this.client = client;
    this.history = history;
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
    history.close(section, on);
    history.lineage(section, null, LineageChange.ABOLISHED, on, notice);
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
    SectionNow now = history.lock(section, on);
    history.create(successor, to, sectionCode);
    history.close(section, on);
    history.open(
        section,
        new SectionHistory.Opening(
            successor,
            to,
            now.line(),
            now.officialMeters(),
            now.clearedMeters(),
            now.startPlace(),
            now.endPlace(),
            null),
        on);
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
    history.lineage(section, successor, LineageChange.TRANSFERRED, on, notice);
    bindings.move(section, List.of(new SectionShare(successor, 1)), on);
    return successor;
  }
}
