package yukiwatari.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.NewId;
import yukiwatari.road.BulkRoads;
import yukiwatari.road.DayRange;
import yukiwatari.road.RoadBatch;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteId;
import yukiwatari.road.RouteKey;
import yukiwatari.road.RouteRecord;
import yukiwatari.road.SectionFacts;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionRecord;
import yukiwatari.road.SectionVersionRecord;

/**
 * Makes sections without a place 位置未登録 for rows that name none; within the caller's transaction.
 */
@Component
class UnlocatedMaker {
  private final BulkRoads roads;
  private final JdbcClient jdbc;
  private final OrganisationDirectory organisations;

  UnlocatedMaker(BulkRoads roads, JdbcClient jdbc, OrganisationDirectory organisations) {
    this.roads = roads;
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  /** A route that is there, with the codes that its sections ever had. */
  private static final class Route {
    private final RouteId id;
    private final RouteKey key;
    private final Set<String> codes = new HashSet<>();

    Route(RouteId id, RouteKey key) {
      this.id = id;
      this.key = key;
    }

    String code(ScheduleRow row) {
      if (row.code() != null && codes.add(row.code())) {
        return row.code();
      }
      int number = 1;
      while (!codes.add(String.valueOf(number))) {
        number++;
      }
      return String.valueOf(number);
    }
  }

  /**
   * @param from first day of the sections
   * @param source for people: the file's name
   * @return the new section of each row that had none; rows of one section with several works share
   *     it
   */
  Map<Found, SectionId> make(List<Found> found, LocalDate from, String source) {
    List<Found> lacking = found.stream().filter(each -> each.section() == null).toList();
    if (lacking.isEmpty()) {
      return Map.of();
    }
    Map<String, Route> routes = known(lacking);
    Map<OrganisationId, OrganisationKind> kinds = new HashMap<>();
    organisations.listAll().forEach(each -> kinds.put(each.id(), each.kind()));
    Map<List<Object>, SectionId> bySection = new HashMap<>();
    Map<Found, SectionId> made = new LinkedHashMap<>();
    List<RouteRecord> newRoutes = new ArrayList<>();
    List<SectionRecord> sections = new ArrayList<>();
    List<SectionVersionRecord> versions = new ArrayList<>();
    for (Found each : lacking) {
      ScheduleRow row = each.row();
      List<Object> identity =
          List.of(
              row.administrator(),
              SectionFinder.bare(row.name()),
              Objects.requireNonNullElse(row.code(), ""),
              row.places());
      SectionId section = bySection.get(identity);
      if (section == null) {
        section = new SectionId(NewId.next());
        bySection.put(identity, section);
        Route route = route(row, kind(row, kinds), routes, newRoutes);
        sections.add(new SectionRecord(section, route.key.section(route.code(row))));
        versions.add(
            new SectionVersionRecord(
                section, route.id, DayRange.from(from), facts(row, route, kinds)));
      }
      made.put(each, section);
    }
    roads.load(
        new RoadBatch(
            source, null, newRoutes, sections, versions, List.of(), List.of(), List.of()));
    return made;
  }

  private Map<String, Route> known(List<Found> lacking) {
    Map<String, Route> routes = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.id, r.administrator_id, r.former_municipality, r.kind, r.number, r.name,
                   (SELECT coalesce(array_agg(s.section_code), '{}') FROM published.section s
                     WHERE (s.administrator_id, s.former_municipality, s.kind, s.route_number)
                         = (r.administrator_id, r.former_municipality, r.kind, r.number)) AS codes
              FROM published.route r
             WHERE r.administrator_id = ANY (:administrators::uuid[])
            """)
        .param(
            "administrators",
            lacking.stream()
                .map(each -> each.row().administrator().toString())
                .distinct()
                .toArray(String[]::new))
        .query(
            row -> {
              OrganisationId administrator =
                  new OrganisationId(row.getObject("administrator_id", UUID.class));
              Route route =
                  new Route(
                      new RouteId(row.getObject("id", UUID.class)),
                      new RouteKey(
                          administrator,
                          row.getString("former_municipality"),
                          RoadKind.valueOf(row.getString("kind")),
                          row.getString("number")));
              route.codes.addAll(List.of((String[]) row.getArray("codes").getArray()));
              routes.put(key(route.key), route);
              routes.putIfAbsent(named(administrator, row.getString("name")), route);
            });
    return routes;
  }

  private static String key(RouteKey key) {
    return "%s %s %s".formatted(key.administrator(), key.kind(), key.number());
  }

  private static String named(OrganisationId administrator, String name) {
    return "%s name %s".formatted(administrator, SectionFinder.bare(name));
  }

  /** The row's route: by kind and number, else by name, else a new one. */
  private static Route route(
      ScheduleRow row, RoadKind kind, Map<String, Route> routes, List<RouteRecord> added) {
    String number = row.number() == null ? row.name() : row.number();
    RouteKey key = new RouteKey(row.administrator(), "", kind, number);
    Route known = routes.get(key(key));
    if (known == null && (row.number() == null || row.kind() == null)) {
      known = routes.get(named(row.administrator(), row.name()));
    }
    if (known == null) {
      known = new Route(new RouteId(NewId.next()), key);
      added.add(new RouteRecord(known.id, key, row.name()));
      routes.put(key(key), known);
      routes.putIfAbsent(named(row.administrator(), row.name()), known);
    }
    return known;
  }

  /** A prefecture's road that says no more is 一般県道, a municipality's その他. */
  private static RoadKind kind(ScheduleRow row, Map<OrganisationId, OrganisationKind> kinds) {
    if (row.kind() != null) {
      return row.kind();
    }
    return switch (kinds.getOrDefault(row.administrator(), OrganisationKind.CITY)) {
      case PREFECTURE -> RoadKind.PREFECTURAL;
      case STATE -> RoadKind.NATIONAL_STATE;
      default -> RoadKind.MUNICIPAL_OTHER;
    };
  }

  private static SectionFacts facts(
      ScheduleRow row, Route route, Map<OrganisationId, OrganisationKind> kinds) {
    OrganisationKind administrator = kinds.getOrDefault(row.administrator(), OrganisationKind.CITY);
    return SectionFacts.of(row.administrator(), route.key.kind())
        .startPlace(row.start())
        .endPlace(row.end())
        .municipality(administrator.isMunicipality() ? row.administrator() : null)
        .build();
  }
}
