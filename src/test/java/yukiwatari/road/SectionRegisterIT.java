package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.http.Problem;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.RecordingBindings;
import yukiwatari.support.SmallRegion;

/** Transfers and abolitions of single sections. */
@PostgisTest
class SectionRegisterIT {
  private static final LocalDate ON = LocalDate.of(2022, 4, 1);

  @Autowired private SectionRegister register;
  @Autowired private RecordingBindings bindings;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @AfterEach
  void unbind() {
    bindings.clear();
  }

  @Test
  void aTransferredSectionLivesOnUnderTheNewAdministrator() {
    SectionId old = new SectionId(SmallRegion.PREF_2);
    bindings.bind(old, "第1号");

    SectionId successor =
        register.transfer(old, new RouteId(SmallRegion.ROUTE_TOWN), "10", ON, "告示第5号");

    assertThat(valid(old)).containsExactly("[2000-04-01,2022-04-01)");
    assertThat(valid(successor)).containsExactly("[2022-04-01,)");
    assertThat(
            jdbc.sql(
                    """
                    SELECT a.administrator_id = :town AND ST_Equals(a.geom, b.geom)
                      FROM road.section_version a, road.section_version b
                     WHERE a.section_id = :successor AND b.section_id = :old
                    """)
                .param("town", SmallRegion.TOWN)
                .param("successor", successor.value())
                .param("old", old.value())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(bindings.moves())
        .containsExactly(
            new RecordingBindings.Move(old, List.of(new SectionShare(successor, 1)), ON));
    assertThat(lineage(old)).containsExactly("TRANSFERRED 告示第5号");
  }

  @Test
  void anAbolishedSectionEndsTheDayBefore() {
    SectionId section = new SectionId(SmallRegion.CITY_3);
    register.abolish(section, ON, null);

    assertThat(valid(section)).containsExactly("[2000-04-01,2022-04-01)");
    assertThat(lineage(section)).containsExactly("ABOLISHED -");
    refused("section.notThere", () -> register.abolish(section, ON, null));
  }

  @Test
  void aSectionUnderAnAgreementIsNotAbolished() {
    SectionId section = new SectionId(SmallRegion.CITY_2);
    bindings.bind(section, "第2号");

    refused("section.bound", () -> register.abolish(section, ON, null));
    assertThat(valid(section)).containsExactly("[2000-04-01,)");
  }

  @Test
  void aTransferToATakenNumberChangesNothing() {
    SectionId section = new SectionId(SmallRegion.PREF_1);

    refused(
        "section.key",
        () -> register.transfer(section, new RouteId(SmallRegion.ROUTE_TOWN), "1", ON, null));
    assertThat(valid(section)).containsExactly("[2000-04-01,)");
    assertThat(lineage(section)).isEmpty();
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private List<String> valid(SectionId section) {
    return strings("SELECT valid::text FROM road.section_version WHERE section_id = :id", section);
  }

  private List<String> lineage(SectionId section) {
    return strings(
        "SELECT change || ' ' || coalesce(notice_number, '-') FROM road.section_lineage WHERE predecessor_id = :id",
        section);
  }

  private List<String> strings(String sql, SectionId section) {
    UUID id = section.value();
    return jdbc.sql(sql).param("id", id).query(String.class).list();
  }
}
