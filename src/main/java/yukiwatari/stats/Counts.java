package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationKind;

/**
 * The figures of a recorded year as people read them: kilometres and per cent with one decimal.
 * Rows of a breakdown may add to more than the total: a route counts in each municipality it lies
 * in.
 *
 * @param byOffice empty while no municipality is counted under an office
 */
public record Counts(
    Totals totals,
    List<Row> directions,
    List<Row> byMunicipality,
    List<Row> byOffice,
    List<Row> byPair) {

  /** Kilometres with one decimal; null where no section's length is known. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Km(
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
  public record Lacking(int agreed, int official, int cleared, int gis) {
    static Lacking of(Group group) {
      return new Lacking(
          group.agreed().lacking(),
          group.official().lacking(),
          group.cleared().lacking(),
          group.gis().lacking());
    }
  }

  /** Distinct municipalities by kind: 10市4町1村. */
  public record Municipalities(int city, int town, int village) {
    static Municipalities of(List<Group> groups) {
      List<Body> distinct =
          groups.stream().map(Group::body).filter(Objects::nonNull).distinct().toList();
      return new Municipalities(
          count(distinct, OrganisationKind.CITY),
          count(distinct, OrganisationKind.TOWN),
          count(distinct, OrganisationKind.VILLAGE));
    }

    private static int count(List<Body> all, OrganisationKind kind) {
      return (int) all.stream().filter(each -> each.kind() == kind).count();
    }
  }

  public record Totals(
      int routes, Municipalities municipalities, Km km, int sections, Lacking lacking) {}

  /**
   * One direction of the whole, or of a municipality, office or pair.
   *
   * @param name null for a direction of the whole, and for municipalities under no office
   * @param counterpart the prefecture of a pair
   * @param managedKm all roads of the row's administrator on the year's last day; null: not known
   * @param sharePercent 実施率 of them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @JsonIgnore @Nullable UUID id,
      @Nullable String code,
      @Nullable String name,
      @Nullable OrganisationKind kind,
      @Nullable String counterpart,
      Side administrator,
      Side performer,
      int routes,
      Km km,
      int sections,
      Lacking lacking,
      @Nullable BigDecimal managedKm,
      @Nullable BigDecimal sharePercent) {

    static Row of(Group group, Locale locale) {
      Body body = group.body();
      Body counterpart = group.counterpart();
      return new Row(
          body == null ? null : body.id(),
          body == null ? null : body.code(),
          body == null ? null : body.name(locale),
          body == null ? null : body.kind(),
          counterpart == null ? null : counterpart.name(locale),
          Objects.requireNonNull(group.administrator()),
          Objects.requireNonNull(group.performer()),
          group.routes(),
          Km.of(group),
          group.sections(),
          Lacking.of(group),
          group.managed().sum() == null ? null : group.managed().kilometers(),
          group.sharePercent());
    }

    /**
     * What the row is of, for people.
     *
     * @param text the text of a message key
     */
    public String label(UnaryOperator<String> text) {
      String own = name == null ? text.apply("statistics.noOffice") : name;
      return counterpart == null ? own : counterpart + "・" + own;
    }

    /** The same line of another year or count. */
    public boolean isLike(Row other) {
      return Objects.equals(id, other.id)
          && Objects.equals(counterpart, other.counterpart)
          && administrator == other.administrator
          && performer == other.performer;
    }

    /** Whatever its names are called. */
    public boolean hasFiguresOf(Row other) {
      return isLike(other) && figures().equals(other.figures());
    }

    private List<Object> figures() {
      return List.of(
          routes, sections, km, lacking, String.valueOf(managedKm), String.valueOf(sharePercent));
    }
  }

  /**
   * @param only the one municipality asked for; null: all
   */
  static Counts of(YearFigures figures, @Nullable UUID only, Locale locale) {
    List<Group> municipalities = figures.by(Scope.MUNICIPALITY, only);
    Group total = figures.total(only).orElse(Group.NOTHING);
    return new Counts(
        new Totals(
            total.routes(),
            Municipalities.of(municipalities),
            Km.of(total),
            total.sections(),
            Lacking.of(total)),
        rows(figures.directions(only), locale),
        rows(municipalities, locale),
        only == null ? rows(figures.by(Scope.OFFICE, null), locale) : List.of(),
        rows(figures.by(Scope.PAIR, only), locale));
  }

  /** Whether people would read the same figures in both. */
  boolean hasFiguresOf(Counts other) {
    List<Row> mine = allRows().toList();
    List<Row> theirs = other.allRows().toList();
    return totals.equals(other.totals)
        && mine.size() == theirs.size()
        && mine.stream().allMatch(row -> theirs.stream().anyMatch(row::hasFiguresOf));
  }

  /** The breakdown by what is not {@link Scope#ALL}; else the directions. */
  public List<Row> by(Scope scope) {
    return switch (scope) {
      case ALL -> directions;
      case MUNICIPALITY -> byMunicipality;
      case OFFICE -> byOffice;
      case PAIR -> byPair;
    };
  }

  private Stream<Row> allRows() {
    return Stream.of(directions, byMunicipality, byOffice, byPair).flatMap(List::stream);
  }

  private static List<Row> rows(List<Group> groups, Locale locale) {
    return groups.stream().map(group -> Row.of(group, locale)).toList();
  }
}
