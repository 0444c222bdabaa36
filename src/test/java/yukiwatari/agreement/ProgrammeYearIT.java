package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** What a prefecture says of its programme's years. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeYearIT {
  private final People people;
  private final JdbcClient jdbc;

  ProgrammeYearIT(@Autowired People people, @Autowired JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void aYearIsCountedFromTheDayAManagerSaysSo() {
    RestTestClient manager = people.signIn(PREFECTURE, Role.MANAGER);
    assertThat(say(manager, 2022, null, "RECORDED")).isEqualTo(200);
    assertThat(status(2022)).isEqualTo("RECORDED");
    assertThat(say(manager, 2022, null, "BEFORE_START")).isEqualTo(412);
    assertThat(say(manager, 2022, "RECORDED", "NOT_RECORDED")).isEqualTo(200);
    assertThat(status(2022)).isEqualTo("NOT_RECORDED");
  }

  @Test
  void refusesEverybodyButManagersOfAPrefecture() {
    assertThat(say(people.signIn(CITY, Role.MANAGER), 2021, null, "RECORDED")).isEqualTo(403);
    assertThat(say(people.signIn(PREFECTURE, Role.DISPATCHER), 2021, null, "RECORDED"))
        .isEqualTo(403);
    assertThat(say(people.nobody(), 2021, null, "RECORDED")).isEqualTo(401);
    assertThat(say(people.signIn(PREFECTURE, Role.MANAGER), 2021, null, "PERHAPS")).isEqualTo(400);
    assertThat(status(2021)).isNull();
  }

  private @Nullable String status(int year) {
    return jdbc.sql("SELECT status FROM published.programme_year WHERE fiscal_year = :year")
        .param("year", year)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static int say(RestTestClient client, int year, @Nullable String seen, String status) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("programme", "exchange");
    body.put("fiscalYear", year);
    body.put("seen", seen);
    body.put("status", status);
    return client
        .put()
        .uri("/api/programme-years")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }
}
