package yukiwatari.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import yukiwatari.account.Actor;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.agreement.Period;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.road.TableFiles;

/** Reads a 別表 and says what each row is; changes nothing. */
@Service
class Schedules {
  private static final String KNOWN = Sql.read(Schedules.class, "knownSections");

  private final TableFiles files;
  private final OrganisationDirectory organisations;
  private final JdbcClient jdbc;

  Schedules(TableFiles files, OrganisationDirectory organisations, JdbcClient jdbc) {
    this.files = files;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  private record Line(long row, Map<String, String> cells) {}

  /**
   * @throws Problem as {@link TableFiles#read}; 400 when the mapping or the terms are incomplete
   */
  Understood read(
      UUID file, TableFiles.Reading reading, ColumnRules rules, ScheduleTerms terms, Actor actor) {
    Period period = terms.period();
    List<Line> lines = new ArrayList<>();
    List<RowRefusal> refused = new ArrayList<>();
    String name =
        files.read(
            file,
            actor.organisation(),
            reading,
            new TableFiles.Rows() {
              @Override
              public void row(long row, Map<String, String> cells) {
                lines.add(new Line(row, cells));
              }

              @Override
              public void broken(long row, @Nullable String field, @Nullable String value) {
                refused.add(new RowRefusal(row, field, value, "broken"));
              }
            });
    List<Organisation> authorities =
        organisations.list(period.from()).stream()
            .filter(each -> each.kind().isAuthority())
            .toList();
    RowReader reader = new RowReader(rules, authorities, terms.usualWork());
    Set<Integer> years = years(period);
    List<ScheduleRow> rows = new ArrayList<>();
    int leftOut = 0;
    for (Line line : lines) {
      OptionalInt year = reader.fiscalYear(line.cells());
      if (year.isPresent() && !years.contains(year.getAsInt())) {
        leftOut++;
        continue;
      }
      try {
        rows.add(reader.read(line.row(), line.cells()));
      } catch (RowRefusal.Refused e) {
        refused.add(e.of(line.row()));
      }
    }
    List<Found> found = find(rows, period.from(), makeable(authorities, actor), refused);
    Set<OrganisationId> parties = new LinkedHashSet<>();
    found.forEach(
        each -> {
          parties.add(each.row().administrator());
          parties.add(each.row().performer());
        });
    refused.sort((a, b) -> Long.compare(a.row(), b.row()));
    return new Understood(name, found, refused, leftOut, List.copyOf(parties));
  }

  /** The fiscal years that a period meets. */
  static Set<Integer> years(Period period) {
    int first = period.from().minusMonths(3).getYear();
    int last = period.until().minusDays(1).minusMonths(3).getYear();
    return new LinkedHashSet<>(IntStream.rangeClosed(first, last).boxed().toList());
  }

  private List<Found> find(
      List<ScheduleRow> rows,
      LocalDate day,
      Set<OrganisationId> makeable,
      List<RowRefusal> refused) {
    SectionFinder finder = new SectionFinder(known(rows, day));
    List<Found> found = new ArrayList<>();
    for (ScheduleRow row : rows) {
      try {
        Found one = finder.find(row);
        if (!makeable.contains(row.administrator())) {
          requireThere(one);
        }
        found.add(one);
      } catch (RowRefusal.Refused e) {
        refused.add(e.of(row.row()));
      }
    }
    return found;
  }

  /** Sections of others are neither made nor begun earlier. */
  private static void requireThere(Found found) throws RowRefusal.Refused {
    KnownSection section = found.section();
    if (section == null) {
      throw new RowRefusal.Refused(null, found.row().name(), "foreign");
    }
    if (section.begins() != null) {
      throw new RowRefusal.Refused(String.valueOf(section.begins()), found.row().name(), "later");
    }
  }

  private List<KnownSection> known(List<ScheduleRow> rows, LocalDate day) {
    Set<String> administrators = new HashSet<>();
    rows.forEach(row -> administrators.add(row.administrator().toString()));
    return jdbc.sql(KNOWN)
        .param("administrators", administrators.toArray(String[]::new))
        .param("day", day)
        .query(KnownSection.class)
        .list();
  }

  /**
   * Whose sections the actor may make: the own authority's, a prefecture's also its
   * municipalities'.
   */
  private static Set<OrganisationId> makeable(List<Organisation> authorities, Actor actor) {
    OrganisationId own = actor.authority();
    boolean prefecture =
        authorities.stream()
            .anyMatch(each -> each.id().equals(own) && each.kind() == OrganisationKind.PREFECTURE);
    Set<OrganisationId> makeable = new HashSet<>(Set.of(own));
    authorities.stream()
        .filter(each -> prefecture && own.equals(each.parent()))
        .forEach(each -> makeable.add(each.id()));
    return makeable;
  }
}
