package yukiwatari.account;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static yukiwatari.account.Permission.open;
import static yukiwatari.account.Permission.roles;
import static yukiwatari.account.Permission.signedIn;
import static yukiwatari.account.Role.ADMINISTRATOR;
import static yukiwatari.account.Role.CREW;
import static yukiwatari.account.Role.DISPATCHER;
import static yukiwatari.account.Role.MANAGER;

import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of who may call what. An endpoint without a row is refused to everyone, and
 * PermissionTableIT fails until it has one. The most specific pattern decides; the order means
 * nothing.
 */
public final class PermissionTable {
  private static final List<Permission> ROWS =
      Stream.of(
              pages(),
              account(),
              map(),
              road(),
              fleet(),
              plan(),
              http(),
              agreement(),
              exchange(),
              stats(),
              tile())
          .flatMap(List::stream)
          .toList();

  /** Pages and their files: the shell holds no data. */
  private static List<Permission> pages() {
    return List.of(
        open(GET, "/"),
        open(GET, "/*.html"),
        signedIn(GET, "/admin.html"),
        open(GET, "/css/**"),
        open(GET, "/js/**"),
        open(GET, "/i18n/**"),
        open(GET, "/img/**"),
        open(GET, "/webjars/**"),
        open(GET, "/actuator/health/**"));
  }

  /** Account. */
  private static List<Permission> account() {
    return List.of(
        open(POST, "/login"),
        open(POST, "/logout"),
        open(GET, "/api/me"),
        signedIn(POST, "/api/me/organisation"),
        signedIn(POST, "/api/me/password"),
        open(GET, "/api/organisations"),
        open(GET, "/api/organisations/{id}"),
        roles(POST, "/api/organisations", ADMINISTRATOR),
        roles(PUT, "/api/organisations/{id}", ADMINISTRATOR),
        roles(GET, "/api/users", ADMINISTRATOR),
        roles(POST, "/api/users", ADMINISTRATOR),
        roles(PUT, "/api/users/{id}", ADMINISTRATOR),
        roles(POST, "/api/users/{id}/password", ADMINISTRATOR),
        roles(GET, "/api/audit", ADMINISTRATOR));
  }

  /** What the map page asks beside statistics and tiles. */
  private static List<Permission> map() {
    return List.of(open(GET, "/api/map/region"));
  }

  /** Roads, of which the queries hide guessed administrators, and their import. */
  private static List<Permission> road() {
    return List.of(
        open(GET, "/api/sections"),
        open(GET, "/api/sections/unlocated"),
        open(GET, "/api/sections/unlocated/file"),
        roles(GET, "/registers.html", MANAGER, ADMINISTRATOR),
        roles(GET, "/api/lengths", MANAGER, ADMINISTRATOR),
        roles(GET, "/api/lengths/file", MANAGER, ADMINISTRATOR),
        open(GET, "/api/sections/{id}"),
        open(GET, "/api/routes"),
        open(GET, "/api/routes/{id}/place"),
        open(GET, "/api/route-places"),
        open(GET, "/api/route-places/near"),
        roles(GET, "/sections.html", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/road-trace", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/road-trace/ways", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/sections/own", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/sections/{id}/drawing", ADMINISTRATOR, MANAGER),
        roles(PUT, "/api/sections/{id}/line", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/sections", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/sections/{id}/split", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/sections/{id}/split", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/sections/{id}/neighbours", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/sections/{id}/join", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/sections/{id}/notices", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/road-notices", ADMINISTRATOR, MANAGER),
        roles(GET, "/api/road-mergers", ADMINISTRATOR, MANAGER),
        roles(POST, "/api/road-mergers/{id}", ADMINISTRATOR, MANAGER),
        roles(GET, "/import.html", ADMINISTRATOR),
        roles(GET, "/api/imports/presets", ADMINISTRATOR),
        roles(GET, "/api/imports/limits", ADMINISTRATOR),
        roles(POST, "/api/schedules/preview", ADMINISTRATOR),
        roles(POST, "/api/schedules", ADMINISTRATOR),
        roles(GET, "/api/schedules/template", ADMINISTRATOR),
        roles(GET, "/api/imports/mappings", ADMINISTRATOR),
        roles(POST, "/api/imports/mappings", ADMINISTRATOR),
        roles(DELETE, "/api/imports/mappings/{id}", ADMINISTRATOR),
        roles(GET, "/api/imports/template", ADMINISTRATOR),
        roles(GET, "/api/imports/{id}/refused", ADMINISTRATOR),
        roles(POST, "/api/imports/files", ADMINISTRATOR),
        roles(POST, "/api/imports/files/{id}/preview", ADMINISTRATOR),
        roles(GET, "/api/imports", ADMINISTRATOR),
        roles(POST, "/api/imports", ADMINISTRATOR),
        roles(GET, "/api/imports/{id}", ADMINISTRATOR),
        roles(POST, "/api/imports/{id}/apply", ADMINISTRATOR),
        roles(POST, "/api/imports/{id}/discard", ADMINISTRATOR));
  }

  /** Fleets: of the own authority only, by its own check. */
  private static List<Permission> fleet() {
    return List.of(
        roles(GET, "/api/fleet", DISPATCHER, MANAGER),
        roles(GET, "/api/fleet/sections", DISPATCHER, MANAGER),
        roles(POST, "/api/fleet/depots", DISPATCHER),
        roles(PUT, "/api/fleet/depots/{id}", DISPATCHER),
        roles(POST, "/api/fleet/contracts", DISPATCHER),
        roles(PUT, "/api/fleet/contracts/{id}", DISPATCHER),
        roles(POST, "/api/fleet/districts", DISPATCHER),
        roles(PUT, "/api/fleet/districts/{id}", DISPATCHER),
        roles(PATCH, "/api/fleet/districts/{id}/sections", DISPATCHER),
        roles(POST, "/api/fleet/allocation", DISPATCHER),
        roles(POST, "/api/fleet/machines", DISPATCHER),
        roles(PUT, "/api/fleet/machines/{id}", DISPATCHER),
        roles(POST, "/api/fleet/crews", DISPATCHER),
        roles(PUT, "/api/fleet/crews/{id}", DISPATCHER));
  }

  /** Plans: parties of the scenario only, by its own check. */
  private static List<Permission> plan() {
    return List.of(
        roles(GET, "/api/scenarios", DISPATCHER, MANAGER),
        roles(POST, "/api/scenarios", DISPATCHER),
        roles(GET, "/api/scenarios/{id}", DISPATCHER, MANAGER),
        roles(DELETE, "/api/scenarios/{id}", DISPATCHER),
        roles(POST, "/api/scenarios/{id}/open", DISPATCHER, MANAGER),
        roles(POST, "/api/scenarios/{id}/runs", DISPATCHER),
        roles(POST, "/api/scenarios/{id}/curve", DISPATCHER, MANAGER),
        roles(POST, "/api/plan-runs/{id}/stop", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/legs", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/transfers", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/unserved", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/itineraries", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/sections", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/machines", DISPATCHER, MANAGER),
        roles(GET, "/api/plan-runs/{id}/changed", DISPATCHER, MANAGER),
        roles(POST, "/api/plan-runs/{id}/what-if", DISPATCHER, MANAGER),
        roles(POST, "/api/plan-runs/{id}/moves", DISPATCHER, MANAGER),
        roles(POST, "/api/plan-runs/{id}/rework", DISPATCHER),
        roles(POST, "/api/plan-runs/{id}/accept", DISPATCHER, MANAGER),
        roles(POST, "/api/plan-runs/{id}/discard", DISPATCHER, MANAGER));
  }

  /** Progress and files: of the own organisation, by their own check. */
  private static List<Permission> http() {
    return List.of(signedIn(GET, "/api/progress/{id}"), signedIn(GET, "/api/progress/{id}/events"));
  }

  /** Agreements: drafts and proposals only for their parties, by their own check. */
  private static List<Permission> agreement() {
    return List.of(
        open(GET, "/api/programme-years"),
        roles(PUT, "/api/programme-years", MANAGER),
        open(GET, "/api/agreements"),
        open(GET, "/api/agreements/{id}"),
        open(GET, "/api/agreements/{id}/map"),
        open(GET, "/api/agreements/{id}/differences"),
        signedIn(GET, "/api/agreements/{id}/conflicts"),
        roles(GET, "/api/agreements/roads", DISPATCHER),
        roles(POST, "/api/agreements", DISPATCHER),
        roles(PUT, "/api/agreements/{id}", DISPATCHER),
        roles(PUT, "/api/agreements/{id}/items", DISPATCHER),
        roles(PUT, "/api/agreements/{id}/contacts", DISPATCHER),
        roles(PUT, "/api/agreements/{id}/entrustment", DISPATCHER, MANAGER),
        roles(POST, "/api/agreements/{id}/supersede", DISPATCHER),
        roles(POST, "/api/agreements/{id}/renew", DISPATCHER),
        roles(POST, "/api/agreements/{id}/propose", DISPATCHER),
        roles(POST, "/api/agreements/{id}/return", DISPATCHER, MANAGER),
        roles(POST, "/api/agreements/{id}/withdraw", DISPATCHER, MANAGER),
        roles(POST, "/api/agreements/{id}/consent", MANAGER),
        roles(POST, "/api/agreements/{id}/conclude", MANAGER),
        roles(POST, "/api/agreements/{id}/terminate", MANAGER),
        signedIn(GET, "/api/agreements/{id}/documents/{party}"),
        roles(PUT, "/api/agreements/{id}/documents/{party}", DISPATCHER, MANAGER));
  }

  /** Exchange candidates: of the own authority's roads and neighbours, by their own check. */
  private static List<Permission> exchange() {
    return List.of(
        roles(GET, "/api/exchange/candidates", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/candidates/map", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/candidates.csv", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/candidates.xlsx", DISPATCHER, MANAGER),
        roles(POST, "/api/exchange/findings", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/marks", DISPATCHER, MANAGER),
        roles(PUT, "/api/exchange/marks", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/surveys", DISPATCHER, MANAGER),
        roles(POST, "/api/exchange/surveys", DISPATCHER, MANAGER),
        roles(POST, "/api/exchange/surveys/{id}/close", DISPATCHER, MANAGER),
        roles(POST, "/api/exchange/surveys/{id}/reopen", DISPATCHER, MANAGER),
        roles(PUT, "/api/exchange/surveys/{id}/answer", DISPATCHER, MANAGER),
        roles(DELETE, "/api/exchange/surveys/{id}/answer", DISPATCHER, MANAGER),
        roles(GET, "/api/exchange/matches", DISPATCHER, MANAGER),
        roles(POST, "/api/exchange/drafts", DISPATCHER),
        roles(POST, "/api/exchange/drafts/{agreement}/withdraw", DISPATCHER, MANAGER));
  }

  /** Statistics, public for binding agreements; the work of the own organisation, by its query. */
  private static List<Permission> stats() {
    return List.of(
        roles(GET, "/crew.html", CREW, DISPATCHER, MANAGER),
        roles(GET, "/api/duties", CREW, DISPATCHER, MANAGER),
        open(GET, "/api/statistics"),
        open(GET, "/api/statistics/years"),
        roles(GET, "/years.html", MANAGER),
        open(GET, "/statistics"),
        open(GET, "/api/statistics/sheet.pdf"),
        open(GET, "/api/statistics/sheet.png"),
        open(GET, "/api/statistics/offices"),
        roles(PUT, "/api/statistics/offices", MANAGER),
        open(GET, "/api/statistics/totals"),
        open(GET, "/api/statistics/totals.csv"),
        roles(POST, "/api/statistics/totals", MANAGER),
        roles(PUT, "/api/statistics/totals/{id}", MANAGER),
        roles(DELETE, "/api/statistics/totals/{id}", MANAGER),
        roles(POST, "/api/statistics/totals/preview", MANAGER),
        roles(POST, "/api/statistics/totals/file", MANAGER),
        open(GET, "/api/statistics/closings"),
        roles(POST, "/api/statistics/closings", MANAGER),
        roles(POST, "/api/statistics/closings/{id}/reopen", MANAGER),
        open(GET, "/api/statistics.csv"),
        open(GET, "/api/statistics.xlsx"));
  }

  /** Tiles and the section card. */
  private static List<Permission> tile() {
    return List.of(
        open(GET, "/tiles/public/{z}/{x}/{y}.mvt"),
        open(GET, "/tiles/public/{layers}/{z}/{x}/{y}.mvt"),
        signedIn(GET, "/tiles/private/{z}/{x}/{y}.mvt"),
        signedIn(GET, "/tiles/private/{layers}/{z}/{x}/{y}.mvt"),
        open(GET, "/api/responsibility"));
  }

  private PermissionTable() {}

  public static List<Permission> rows() {
    return ROWS;
  }
}
