package yukiwatari.support;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A work district, a depot and one plough for each authority of {@link SmallRegion}: the
 * prefecture's depot at a (north-west), the city's at d (south-west), the town's at f (south-east).
 * Every section is ploughed by its administrator's district.
 */
public final class SmallFleet {
  public static final UUID PREFECTURE_DISTRICT = id(31);
  public static final UUID CITY_DISTRICT = id(32);
  public static final UUID TOWN_DISTRICT = id(33);

  private final JdbcClient jdbc;

  private SmallFleet(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Needs {@link SmallRegion}. */
  public static void create(JdbcClient jdbc) {
    SmallFleet fleet = new SmallFleet(jdbc);
    fleet.district(PREFECTURE_DISTRICT, SmallRegion.PREFECTURE, "県第1工区", 0, 1);
    fleet.district(CITY_DISTRICT, SmallRegion.CITY, "湊第1工区", 0, 0);
    fleet.district(TOWN_DISTRICT, SmallRegion.TOWN, "峰第1工区", 2, 0);
  }

  private static UUID id(int number) {
    return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  private void district(UUID id, UUID authority, String name, int x, int y) {
    UUID depot = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
            VALUES (:depot, :authority, :name || '基地', 'DEPOT',
                    ST_SetSRID(ST_MakePoint(139 + 0.01 * :x, 40 + 0.01 * :y), 6668))
            """)
        .param("depot", depot)
        .param("authority", authority)
        .param("name", name)
        .param("x", x)
        .param("y", y)
        .update();
    jdbc.sql(
            "INSERT INTO fleet.district (id, authority_id, depot_id, code, name) VALUES (:id, :authority, :depot, '1', :name)")
        .param("id", id)
        .param("authority", authority)
        .param("depot", depot)
        .param("name", name)
        .update();
    jdbc.sql(
            """
            INSERT INTO fleet.machine (id, owner_id, authority_id, district_id, depot_id, name, kind, width_m,
                                       working_speed_kmh, travel_speed_kmh)
            VALUES (gen_random_uuid(), :authority, :authority, :id, :depot, :name || '除雪トラック', 'PLOUGH_TRUCK', 2.5, 20, 40)
            """)
        .param("authority", authority)
        .param("id", id)
        .param("depot", depot)
        .param("name", name)
        .update();
    jdbc.sql(
            """
            INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
            SELECT :id, section_id, 'PLOUGHING', int4range(1, 3), daterange('2022-11-01', '2023-04-01')
              FROM published.section_version WHERE administrator_id = :authority
            """)
        .param("id", id)
        .param("authority", authority)
        .update();
  }
}
