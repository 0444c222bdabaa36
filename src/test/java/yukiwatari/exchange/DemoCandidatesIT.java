package yukiwatari.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.DemoTest;

/**
 * Named sections of the demonstration, and why each is or is not a candidate; three of the seven
 * candidates were looked at on the map. Metres are the finder's; the bounds are those a search
 * begins with.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCandidatesIT {
  private static final FinderSettings SETTINGS = new FinderSettings(5_000, 50, 200, 1_000);

  @Autowired private RoadsReader reader;
  @Autowired private JdbcClient jdbc;

  private final Map<String, Found> bySection = new HashMap<>();
  private final Map<Integer, String> organisations = new HashMap<>();
  private List<Found> found = List.of();

  @BeforeAll
  void find() {
    RoadsOfDay roads = reader.read(false);
    found = CandidateFinder.find(roads.roads(), SETTINGS);
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql(
            """
            SELECT s.id, o.name || ' ' || v.name || ' ' || s.section_code
              FROM published.section s
              JOIN published.section_version v ON v.section_id = s.id
              JOIN published.organisation o ON o.id = v.administrator_id
            UNION ALL SELECT id, name FROM published.organisation
            """)
        .query(
            row -> {
              names.put(row.getObject(1, UUID.class), row.getString(2));
            });
    for (int i = 0; i < roads.administrators().length; i++) {
      organisations.put(i, String.valueOf(names.get(roads.administrators()[i])));
    }
    for (Found one : found) {
      for (int link : one.links()) {
        UUID section = roads.sections()[roads.roads().section()[link]];
        bySection.put(String.valueOf(names.get(section)), one);
      }
    }
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource({
    "雪渡県 雲居沢白渡線 001, 雲居沢村, ISLAND+GAP, 2703, a prefectural road between two village roads; 1768",
    "雪渡県 霧生黒川線 001,   霧生市,   ISLAND,     3256, alone in the eastern mountains; 32007",
    "冬木沢村 冬木沢5号線 001, 雪渡県,   ISLAND,      456, lanes in the corner of two prefectural roads; 863",
    "雪代市 白野1号線 001,     雪渡県,   DEAD_END,    533, a hamlet at the end of a prefectural road; 7711",
    "沢霧町 柳沢6号線 001,     雪渡県,   DEAD_END,    938, a hamlet beside a prefectural road; 4332",
    "凪浜市 凪浜楢野線 002,    雪渡県,   GAP,         826, the city's stretch between two ends of prefectural roads; 0",
    "雁渡市 雁渡藤谷線 004,    雪渡県,   GAP,         904, the same in another city; 0",
  })
  void findsWhatAnOfficialWouldPointAt(
      String section, String neighbour, String reasons, int meters, String why) {
    assertThat(bySection).as(why).containsKey(section);
    Found one = Objects.requireNonNull(candidate(section));
    assertThat(organisations.get(one.neighbour())).isEqualTo(neighbour);
    assertThat(String.join("+", one.reasons().stream().map(Reason::name).toList()))
        .isEqualTo(reasons);
    assertThat(Math.round(one.lengthCm() / 100.0)).isEqualTo(meters);
    String distance = why.substring(why.lastIndexOf(' ') + 1);
    assertThat(Math.round(one.distanceCm() / 100.0)).isEqualTo(Long.parseLong(distance));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "雁渡市 大越2号線 001,   26 m from the city's own streets",
    "雁渡市 新台6号線 001,   cut off but with a depot of its own",
    "雁渡市 長川7号線 003,   part of 8.7 km of the city's roads: too long to give away",
    "雁渡市 金森7号線 001,   only the state's road touches it",
    "樺野市 霧坂8号線 001,   reached only over a road that is closed in winter",
    "湊市 湊1号線 001,       in the middle of the city's own streets",
  })
  void leavesOutWhatIsNone(String section, String why) {
    assertThat(sections(section)).as("%s exists", section).isPositive();
    assertThat(candidate(section)).as(why).isNull();
  }

  @Test
  void noLinkIsInTwoCandidatesOfTheSameNeighbour() {
    Set<List<Integer>> taken = new HashSet<>();
    for (Found one : found) {
      for (int link : one.links()) {
        assertThat(taken.add(List.of(one.neighbour(), link))).isTrue();
      }
    }
  }

  @Test
  void isOfTheSizeOfThePublishedProgramme() {
    // 116 routes of 1.5 km each are exchanged in the published table; candidates are more.
    assertThat(found).hasSizeBetween(200, 400);
    double km = found.stream().mapToLong(Found::lengthCm).sum() / 1e5;
    assertThat(km / found.size()).isBetween(1.0, 2.0);
  }

  private @Nullable Found candidate(String section) {
    return bySection.get(section);
  }

  private int sections(String section) {
    return jdbc.sql(
            """
            SELECT count(*)
              FROM published.section s
              JOIN published.section_version v ON v.section_id = s.id
              JOIN published.organisation o ON o.id = v.administrator_id
             WHERE o.name || ' ' || v.name || ' ' || s.section_code = :section
            """)
        .param("section", section)
        .query(Integer.class)
        .single();
  }
}
