package yukiwatari.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yukiwatari.account.OrganisationId;
import yukiwatari.agreement.WorkType;

/** Route 12 has three sections: A–B 1,200 m, B–C 300 m, without places 800 m; route 7 has one. */
class SectionFinderTest {
  private static final UUID CITY = new UUID(1, 1);
  private static final UUID LONG = new UUID(2, 1);
  private static final UUID SHORT = new UUID(2, 2);
  private static final UUID PLAIN = new UUID(2, 3);
  private static final UUID LONELY = new UUID(2, 4);
  private final SectionFinder finder =
      new SectionFinder(
          List.of(
              known(LONG, "12", "一番町線", "1", "字中野1番", "字中野9番", 1200),
              known(SHORT, "12", "一番町線", "2", "字中野9番", "字浜3番", 300),
              known(PLAIN, "12", "一番町線", "3", null, null, 800),
              known(LONELY, "7", "浜通り線", "1", null, null, 2000)));

  @Test
  void findsBySectionCodeBeforeAnythingElse() throws Exception {
    Found found = finder.find(row("一番町線", "12", "２", null, null, 800));

    assertThat(found.how()).isEqualTo(Found.How.CODE);
    assertThat(id(found)).isEqualTo(SHORT);
  }

  @Test
  void findsByPlacesFromEitherEndWhateverTheirWidth() throws Exception {
    assertThat(id(finder.find(row("市道一番町線", null, null, "字中野１番", "字中野９番", 1100)))).isEqualTo(LONG);
    assertThat(id(finder.find(row("一番町線", null, null, "字浜3番", "字中野9番", null)))).isEqualTo(SHORT);
  }

  @Test
  void findsByALengthThatOnlyOneSectionHasAndNeverOneThatIsPlacedElsewhere() throws Exception {
    assertThat(id(finder.find(row("一番町線", "12", null, null, null, 805)))).isEqualTo(PLAIN);
    assertThat(finder.find(row("一番町線", "12", null, "字山1番", "字山2番", 1200)).how())
        .isEqualTo(Found.How.NEW);
  }

  @Test
  void takesTheOnlySectionOfARouteForAPartOfItButNotForMore() throws Exception {
    assertThat(finder.find(row("浜通り線", null, null, "字浜1番", "字浜5番", 1500)).how())
        .isEqualTo(Found.How.ONLY);
    assertThat(finder.find(row("浜通り線", null, null, "字浜1番", "字浜9番", 9000)).how())
        .isEqualTo(Found.How.NEW);
  }

  @Test
  void refusesTheSameSectionAndWorkTwice() throws Exception {
    finder.find(row("一番町線", "12", "1", null, null, 1200));
    finder.find(row("新しい線", null, null, "a", "b", 10));

    assertThatThrownBy(() -> finder.find(row("一番町線", null, null, "字中野1番", "字中野9番", null)))
        .isInstanceOf(RowRefusal.Refused.class)
        .hasMessage("twice");
    assertThatThrownBy(() -> finder.find(row("市道 新しい線", null, null, "a", "b", 10)))
        .isInstanceOf(RowRefusal.Refused.class);
  }

  private static @Nullable UUID id(Found found) {
    return found.section() == null ? null : found.section().section();
  }

  private static KnownSection known(
      UUID id,
      String number,
      String name,
      String code,
      @Nullable String start,
      @Nullable String end,
      int meters) {
    UUID route = new UUID(3, Long.parseLong(number));
    return new KnownSection(
        id,
        route,
        CITY,
        "MUNICIPAL_1",
        number,
        name,
        code,
        start,
        end,
        new BigDecimal(meters),
        null,
        null);
  }

  private static ScheduleRow row(
      String name,
      @Nullable String number,
      @Nullable String code,
      @Nullable String start,
      @Nullable String end,
      @Nullable Integer meters) {
    return new ScheduleRow(
        5,
        new OrganisationId(CITY),
        new OrganisationId(new UUID(1, 2)),
        null,
        number,
        name,
        code == null ? null : yukiwatari.road.OfficeText.plain(code),
        start,
        end,
        meters == null ? null : new BigDecimal(meters),
        WorkType.PLOUGHING,
        null);
  }
}
