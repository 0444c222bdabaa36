package yukiwatari.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A mark between town and city and a survey of their prefecture: for nobody else. */
@Component
final class ExchangeProbe implements Probe {
  private static final String REMARK = "峰町だけの除雪の悩み";
  private static final String SURVEY = "雪渡県の内々の要望調査";
  private final JdbcClient jdbc;
  private final UUID survey = UUID.randomUUID();

  ExchangeProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            INSERT INTO exchange.survey (id, organisation_id, fiscal_year, title, deadline, opened_on)
            VALUES (:id, :prefecture, 2023, :title, :deadline, :opened)
            """)
        .param("id", survey)
        .param("prefecture", SmallRegion.PREFECTURE)
        .param("title", SURVEY)
        .param("deadline", LocalDate.of(2023, 2, 28))
        .param("opened", LocalDate.of(2023, 1, 10))
        .update();
    jdbc.sql(
            """
            INSERT INTO exchange.mark (id, section_id, organisation_id, counterpart_id, stance, remark, marked_on, marked_by)
            VALUES (gen_random_uuid(), :section, :town, :city, 'REQUEST', :remark, :day, '担当')
            """)
        .param("section", SmallRegion.TOWN_1)
        .param("town", SmallRegion.TOWN)
        .param("city", SmallRegion.CITY)
        .param("remark", REMARK)
        .param("day", LocalDate.of(2023, 1, 12))
        .update();
  }

  @Override
  public Map<String, String> requests() {
    Map<String, String> requests = new LinkedHashMap<>();
    for (String step : List.of("close", "reopen", "answer")) {
      requests.put(
          "/api/exchange/surveys/{id}/" + step, "/api/exchange/surveys/" + survey + "/" + step);
    }
    requests.put(
        "/api/exchange/drafts/{agreement}/withdraw",
        "/api/exchange/drafts/" + UUID.randomUUID() + "/withdraw");
    return requests;
  }

  @Override
  public List<String> secrets() {
    return List.of(REMARK, SURVEY);
  }
}
