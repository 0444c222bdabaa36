package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a crew's list adds up to. */
class DutyListTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);

  @Test
  void countsASectionOncePerKindWithItsLongestLength() {
    DutyList list =
        new DutyList(
            List.of(
                row(A, "第1号", "PLOUGHING", 850.25),
                row(A, "第1号", "LEVELLING", 900.0),
                row(A, "第2号", "PATROL", 850.25),
                row(B, "第2号", "PATROL", 100.0)));

    assertThat(list.totalSections()).isEqualTo(2);
    assertThat(list.totals())
        .containsExactly(
            new Duties.Total(DutyKind.PATROL, 2, BigDecimal.valueOf(950.25), 0),
            new Duties.Total(DutyKind.CLEARING, 1, BigDecimal.valueOf(900.0), 0));
    assertThat(list.groups().get(0).totals())
        .containsExactly(new Duties.Total(DutyKind.CLEARING, 1, BigDecimal.valueOf(900.0), 0));
  }

  @Test
  void keepsAnUnknownLengthApartFromZero() {
    DutyList unknown = new DutyList(List.of(row(A, "第1号", "PATROL", null)));
    assertThat(unknown.totals()).containsExactly(new Duties.Total(DutyKind.PATROL, 1, null, 1));

    DutyList mixed =
        new DutyList(List.of(row(A, "第1号", "PATROL", null), row(B, "第1号", "PATROL", 5.0)));
    assertThat(mixed.totals())
        .containsExactly(new Duties.Total(DutyKind.PATROL, 2, BigDecimal.valueOf(5.0), 1));
  }

  @Test
  void totalsStayThoseOfAllSectionsWhenFewAreListed() {
    DutyList list =
        new DutyList(List.of(row(A, "第1号", "PATROL", 1.0), row(B, "第1号", "PATROL", 2.0)));

    assertThat(list.sections(1)).extracting(Duties.Section::id).containsExactly(A);
    assertThat(list.totalSections()).isEqualTo(2);
    assertThat(list.totals().get(0).meters()).isEqualByComparingTo("3");
  }

  @Test
  void putsTheNinthAgreementBeforeTheTenth() {
    DutyList list =
        new DutyList(List.of(row(A, "第10号", "PATROL", 1.0), row(A, "第9号", "PLOUGHING", 1.0)));

    assertThat(list.groups()).extracting(Duties.Group::number).containsExactly("第9号", "第10号");
  }

  private static DutyRow row(UUID section, String agreement, String work, @Nullable Double meters) {
    UUID group = UUID.nameUUIDFromBytes(agreement.getBytes(StandardCharsets.UTF_8));
    return new DutyRow(
        new Duties.Section(
            section,
            "湊1号線",
            "MUNICIPAL_1",
            "1",
            "001",
            new Duties.Administrator(new UUID(0, 9), "湊市", null),
            null,
            List.of()),
        new Duties.Group(group, "AGREEMENT", agreement, "協定", null, List.of()),
        new Duties.Duty(
            work,
            DutyKind.of(work).orElseThrow(),
            "CARRIAGEWAY",
            group,
            meters == null ? null : BigDecimal.valueOf(meters),
            meters == null ? null : "AGREED",
            null,
            null,
            null));
  }
}
