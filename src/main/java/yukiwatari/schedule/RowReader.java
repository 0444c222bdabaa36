package yukiwatari.schedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.agreement.WorkType;
import yukiwatari.road.OfficeText;
import yukiwatari.road.RoadKind;
import yukiwatari.schedule.RowRefusal.Refused;

/** Understands the rows of a 別表: who, which road, how long, which work. */
final class RowReader {
  /** Words of a work, the first that a text has. */
  private static final List<Map.Entry<String, WorkType>> WORKS =
      List.of(
          Map.entry("パトロール", WorkType.PATROL),
          Map.entry("巡回", WorkType.PATROL),
          Map.entry("応急", WorkType.MINOR_REPAIR),
          Map.entry("歩道", WorkType.FOOTWAY_CLEARING),
          Map.entry("凍結", WorkType.DE_ICING),
          Map.entry("散布", WorkType.DE_ICING),
          Map.entry("排雪", WorkType.HAUL_AWAY),
          Map.entry("拡幅", WorkType.WIDENING),
          Map.entry("春山", WorkType.SPRING_CLEARING),
          Map.entry("圧雪", WorkType.PACKED_SNOW),
          Map.entry("整正", WorkType.LEVELLING),
          Map.entry("除雪", WorkType.PLOUGHING));

  private static final List<Map.Entry<String, RoadKind>> KINDS =
      List.of(
          Map.entry("国道", RoadKind.NATIONAL),
          Map.entry("主要地方道", RoadKind.PRINCIPAL),
          Map.entry("(主)", RoadKind.PRINCIPAL),
          Map.entry("県道", RoadKind.PREFECTURAL),
          Map.entry("(一)", RoadKind.PREFECTURAL),
          Map.entry("1級", RoadKind.MUNICIPAL_1),
          Map.entry("2級", RoadKind.MUNICIPAL_2),
          Map.entry("市道", RoadKind.MUNICIPAL_OTHER),
          Map.entry("町道", RoadKind.MUNICIPAL_OTHER),
          Map.entry("村道", RoadKind.MUNICIPAL_OTHER),
          Map.entry("農道", RoadKind.FARM),
          Map.entry("林道", RoadKind.FOREST));

  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])");

  private final ColumnRules rules;
  private final List<Organisation> authorities;
  private final WorkType usual;

  /**
   * @param authorities road administrators of the day
   * @param usual the work where the table does not name it
   */
  RowReader(ColumnRules rules, List<Organisation> authorities, WorkType usual) {
    this.rules = rules;
    this.authorities = authorities;
    this.usual = usual;
  }

  /** The fiscal year of a row; empty where the table has none, or it is no year. */
  OptionalInt fiscalYear(Map<String, String> cells) {
    String text = rules.text(Column.FISCAL_YEAR, cells);
    return text == null ? OptionalInt.empty() : OfficeText.fiscalYear(text);
  }

  ScheduleRow read(long row, Map<String, String> cells) throws Refused {
    OrganisationId administrator = organisation(Column.ADMINISTRATOR, cells);
    OrganisationId performer = organisation(Column.PERFORMER, cells);
    if (administrator.equals(performer)) {
      throw new Refused(name(Column.PERFORMER), rules.text(Column.PERFORMER, cells), "ownRoad");
    }
    String route = rules.text(Column.ROUTE_NAME, cells);
    if (route == null) {
      throw new Refused(name(Column.ROUTE_NAME), null, "missing");
    }
    String number = rules.text(Column.ROUTE_NUMBER, cells);
    String code = rules.text(Column.SECTION_CODE, cells);
    return new ScheduleRow(
        row,
        administrator,
        performer,
        kind(route, cells),
        number == null ? null : ZEROS.matcher(OfficeText.plain(number)).replaceFirst(""),
        route,
        code == null ? null : OfficeText.plain(code),
        rules.text(Column.START_PLACE, cells),
        rules.text(Column.END_PLACE, cells),
        meters(cells),
        work(cells),
        rules.text(Column.REMARK, cells));
  }

  private OrganisationId organisation(Column column, Map<String, String> cells) throws Refused {
    String text = rules.text(column, cells);
    if (text == null) {
      throw new Refused(name(column), null, "missing");
    }
    String plain = OfficeText.plain(text);
    return authorities.stream()
        .filter(each -> is(each, plain))
        .findFirst()
        .or(() -> only(plain))
        .map(Organisation::id)
        .orElseThrow(() -> new Refused(name(column), text, "organisation"));
  }

  private static boolean is(Organisation organisation, String plain) {
    String code = Objects.requireNonNullElse(organisation.code(), "");
    return OfficeText.plain(organisation.name()).equals(plain)
        || (plain.length() >= 5 && (code.equals(plain) || code.startsWith(plain)));
  }

  /** 県 says enough where there is one prefecture. */
  private Optional<Organisation> only(String plain) {
    if (!plain.equals("県")) {
      return Optional.empty();
    }
    List<Organisation> prefectures =
        authorities.stream().filter(each -> each.kind() == OrganisationKind.PREFECTURE).toList();
    return prefectures.size() == 1 ? Optional.of(prefectures.get(0)) : Optional.empty();
  }

  private @Nullable BigDecimal meters(Map<String, String> cells) throws Refused {
    String text = rules.text(Column.AGREED_LENGTH, cells);
    if (text == null) {
      return null;
    }
    BigDecimal meters =
        OfficeText.meters(text, rules.unit(Column.AGREED_LENGTH))
            .orElseThrow(() -> new Refused(name(Column.AGREED_LENGTH), text, "length"));
    if (meters.signum() <= 0 || meters.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw new Refused(name(Column.AGREED_LENGTH), text, "lengthRange");
    }
    return meters;
  }

  private WorkType work(Map<String, String> cells) throws Refused {
    String text = rules.text(Column.WORK, cells);
    if (text == null) {
      return usual;
    }
    return WORKS.stream()
        .filter(each -> text.contains(each.getKey()) || each.getValue().name().equals(text))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new Refused(name(Column.WORK), text, "work"));
  }

  private @Nullable RoadKind kind(String route, Map<String, String> cells) throws Refused {
    String text = rules.text(Column.KIND, cells);
    for (RoadKind kind : RoadKind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    String plain = OfficeText.plain(text == null ? route : text);
    Optional<RoadKind> named =
        KINDS.stream()
            .filter(each -> plain.contains(each.getKey()))
            .findFirst()
            .map(Map.Entry::getValue);
    if (named.isEmpty() && text != null) {
      throw new Refused(name(Column.KIND), text, "kind");
    }
    return named.orElse(null);
  }

  private String name(Column column) {
    ColumnRules.Rule rule = rules.rules().get(column);
    return rule == null || rule.fields().isEmpty() ? column.json() : rule.fields().get(0);
  }
}
