package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.FiscalYear;

/**
 * The answer of /api/statistics. {@code totals}, {@code directions} and {@code byMunicipality} are
 * there only when the year is recorded: a year without data has no figures, never 0. Rows of {@code
 * byMunicipality} may add to more than the total: a route counts in each municipality it lies in.
 *
 * @param rule how it was counted, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Statistics(
    Programme programme,
    int fiscalYear,
    YearStatus status,
    String rule,
    @Nullable Totals totals,
    @Nullable List<Direction> directions,
    @Nullable List<MunicipalityRow> byMunicipality) {

  /** Kilometres with one decimal; null where no section's length is known. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Km(
      @Nullable BigDecimal agreed,
      @Nullable BigDecimal official,
      @Nullable BigDecimal cleared,
      @Nullable BigDecimal gis) {
    static Km of(Group group) {
      return new Km(
          group.agreed().kilometers(),
          group.official().kilometers(),
          group.cleared().kilometers(),
          group.gis().kilometers());
    }
  }

  /** How many of the sections lack each length, and so are not in its kilometres. */
  record Lacking(int agreed, int official, int cleared, int gis) {
    static Lacking of(Group group) {
      return new Lacking(
          group.agreed().lacking(),
          group.official().lacking(),
          group.cleared().lacking(),
          group.gis().lacking());
    }
  }

  /** Distinct municipalities by kind: 10市4町1村. */
  record Municipalities(int city, int town, int village) {
    static Municipalities of(List<Group> groups) {
      List<Municipality> distinct =
          groups.stream().map(Group::municipality).filter(Objects::nonNull).distinct().toList();
      return new Municipalities(
          count(distinct, "CITY"), count(distinct, "TOWN"), count(distinct, "VILLAGE"));
    }

    private static int count(List<Municipality> all, String kind) {
      return (int) all.stream().filter(each -> each.kind().equals(kind)).count();
    }
  }

  record Totals(int routes, Municipalities municipalities, Km km, int sections, Lacking lacking) {}

  record Direction(
      Side administrator, Side performer, int routes, Km km, int sections, Lacking lacking) {}

  record MunicipalityRow(
      @Nullable String code,
      String name,
      String kind,
      Side administrator,
      Side performer,
      int routes,
      Km km,
      int sections,
      Lacking lacking) {}

  /**
   * @param only the one municipality asked for; null: all
   */
  static Statistics of(
      Programme programme,
      FiscalYear year,
      YearFigures figures,
      String rule,
      @Nullable UUID only,
      Locale locale) {
    if (figures.status() != YearStatus.RECORDED) {
      return new Statistics(programme, year.value(), figures.status(), rule, null, null, null);
    }
    List<Group> rows = figures.byMunicipality(only);
    return new Statistics(
        programme,
        year.value(),
        figures.status(),
        rule,
        totals(figures.total(only).orElse(NOTHING), Municipalities.of(rows)),
        figures.directions(only).stream().map(Statistics::direction).toList(),
        rows.stream().map(group -> row(group, locale)).toList());
  }

  private static final Meters NONE = new Meters(null, 0);
  private static final Group NOTHING = new Group(null, null, null, 0, 0, NONE, NONE, NONE, NONE);

  private static Totals totals(Group group, Municipalities municipalities) {
    return new Totals(
        group.routes(), municipalities, Km.of(group), group.sections(), Lacking.of(group));
  }

  private static Direction direction(Group group) {
    return new Direction(
        Objects.requireNonNull(group.administrator()),
        Objects.requireNonNull(group.performer()),
        group.routes(),
        Km.of(group),
        group.sections(),
        Lacking.of(group));
  }

  private static MunicipalityRow row(Group group, Locale locale) {
    Municipality municipality = Objects.requireNonNull(group.municipality());
    return new MunicipalityRow(
        municipality.code(),
        municipality.name(locale),
        municipality.kind(),
        Objects.requireNonNull(group.administrator()),
        Objects.requireNonNull(group.performer()),
        group.routes(),
        Km.of(group),
        group.sections(),
        Lacking.of(group));
  }
}
