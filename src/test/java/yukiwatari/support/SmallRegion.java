package yukiwatari.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A tiny region for tests, drawn on the sea at 139.0°E 40.0°N (one grid step is 0.01°, about 850 m
 * east-west):
 *
 * <pre>
 *   y=1   a────b────c        県道 1 号 (prefecture): PREF_1 a–b, PREF_2 b–c
 *         │    │    │
 *   y=0   d────e────f        市道 湊1号 (city): CITY_1 d–e, CITY_2 e–f, CITY_3 a–d
 *         x=0  x=1  x=2      町道 峰1号 (town): TOWN_1 b–e, TOWN_2 c–f
 * </pre>
 *
 * The city lies west of x = 1.5, the town east of it. Every section is valid from 2000-04-01.
 */
public final class SmallRegion {
  public static final UUID STATE = id(1);
  public static final UUID PREFECTURE = id(2);
  public static final UUID CITY = id(3);
  public static final UUID TOWN = id(4);
  public static final UUID CONTRACTOR = id(5);

  public static final UUID ROUTE_PREF = id(11);
  public static final UUID ROUTE_CITY = id(12);
  public static final UUID ROUTE_TOWN = id(13);

  public static final UUID PREF_1 = id(21);
  public static final UUID PREF_2 = id(22);
  public static final UUID CITY_1 = id(23);
  public static final UUID CITY_2 = id(24);
  public static final UUID CITY_3 = id(25);
  public static final UUID TOWN_1 = id(26);
  public static final UUID TOWN_2 = id(27);

  private final JdbcClient jdbc;

  private SmallRegion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts the region into an empty database. */
  public static void create(JdbcClient jdbc) {
    new SmallRegion(jdbc).create();
  }

  private static UUID id(int number) {
    return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  private void create() {
    organisation(STATE, null, "STATE", "国(国土交通省)", null);
    organisation(PREFECTURE, "980005", "PREFECTURE", "雪渡県", null);
    organisation(CITY, "982016", "CITY", "湊市", PREFECTURE);
    organisation(TOWN, "983021", "TOWN", "峰町", PREFECTURE);
    organisation(CONTRACTOR, null, "CONTRACTOR", "北斗建設", null);
    jurisdiction(PREFECTURE, -0.01, 0.03);
    jurisdiction(CITY, -0.01, 0.015);
    jurisdiction(TOWN, 0.015, 0.03);
    route(ROUTE_PREF, PREFECTURE, "PREFECTURAL", "1", "湊峰線");
    route(ROUTE_CITY, CITY, "MUNICIPAL_1", "1", "湊1号線");
    route(ROUTE_TOWN, TOWN, "MUNICIPAL_2", "1", "峰1号線");
    section(PREF_1, ROUTE_PREF, "1", 0, 1, 1, 1);
    section(PREF_2, ROUTE_PREF, "2", 1, 1, 2, 1);
    section(CITY_1, ROUTE_CITY, "1", 0, 0, 1, 0);
    section(CITY_2, ROUTE_CITY, "2", 1, 0, 2, 0);
    section(CITY_3, ROUTE_CITY, "3", 0, 1, 0, 0);
    section(TOWN_1, ROUTE_TOWN, "1", 1, 1, 1, 0);
    section(TOWN_2, ROUTE_TOWN, "2", 2, 1, 2, 0);
  }

  private void organisation(
      UUID id, @Nullable String code, String kind, String name, @Nullable UUID parent) {
    jdbc.sql(
            "INSERT INTO account.organisation (id, code, kind, name, parent_id) VALUES (:id, :code, :kind, :name, :parent)")
        .param("id", id)
        .param("code", code)
        .param("kind", kind)
        .param("name", name)
        .param("parent", parent)
        .update();
  }

  private void jurisdiction(UUID organisation, double west, double east) {
    jdbc.sql(
            """
            INSERT INTO road.jurisdiction (id, organisation_id, geom)
            VALUES (gen_random_uuid(), :organisation,
                    ST_Multi(ST_MakeEnvelope(139 + :west, 39.99, 139 + :east, 40.02, 6668)))
            """)
        .param("organisation", organisation)
        .param("west", west)
        .param("east", east)
        .update();
  }

  private void route(UUID id, UUID administrator, String kind, String number, String name) {
    jdbc.sql(
            """
            INSERT INTO road.route (id, administrator_id, kind, number, name)
            VALUES (:id, :administrator, :kind, :number, :name)
            """)
        .param("id", id)
        .param("administrator", administrator)
        .param("kind", kind)
        .param("number", number)
        .param("name", name)
        .update();
  }

  private void section(UUID id, UUID route, String code, int x1, int y1, int x2, int y2) {
    jdbc.sql(
            """
            WITH r AS (SELECT * FROM road.route WHERE id = :route),
            identity AS (
              INSERT INTO road.section (id, administrator_id, kind, route_number, section_code)
              SELECT :id, administrator_id, kind, number, :code FROM r)
            INSERT INTO road.section_version (id, section_id, valid, route_id, administrator_id, kind, municipality_id, geom)
            SELECT gen_random_uuid(), :id, daterange('2000-04-01', NULL), r.id, r.administrator_id, r.kind, :municipality,
                   ST_SetSRID(ST_MakeLine(ST_MakePoint(139 + 0.01 * :x1, 40 + 0.01 * :y1),
                                          ST_MakePoint(139 + 0.01 * :x2, 40 + 0.01 * :y2)), 6668)
              FROM r
            """)
        .param("id", id)
        .param("route", route)
        .param("code", code)
        .param("municipality", Math.min(x1, x2) >= 2 ? TOWN : CITY)
        .param("x1", x1)
        .param("y1", y1)
        .param("x2", x2)
        .param("y2", y2)
        .update();
  }
}
