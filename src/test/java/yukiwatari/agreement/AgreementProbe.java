package yukiwatari.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A draft between prefecture and city: nobody else may know of it. */
@Component
final class AgreementProbe implements Probe {
  private static final String NIGHT_PHONE = "0180-9999-0112";
  private static final String SECRET = "協議中の秘密の路線交換案";
  private static final String BILL = "議案第9999号";
  private final JdbcClient jdbc;
  private UUID draft = new UUID(0, 0);

  AgreementProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    AgreementRows rows = new AgreementRows(jdbc);
    draft = rows.agreement("第99号", "EXCHANGE", "DRAFT", null);
    jdbc.sql("UPDATE agreement.agreement SET title = :title WHERE id = :id")
        .param("title", SECRET)
        .param("id", draft)
        .update();
    rows.parties(draft);
    jdbc.sql(
            """
            INSERT INTO agreement.contact (id, party_id, position, post, night_phone)
            SELECT gen_random_uuid(), id, 0, '建設課', :phone FROM agreement.party WHERE agreement_id = :draft
            """)
        .param("phone", NIGHT_PHONE)
        .param("draft", draft)
        .update();
    jdbc.sql(
            """
            INSERT INTO agreement.entrustment (party_id, resolved_on, resolution_number)
            SELECT id, date '2022-12-20', :bill FROM agreement.party WHERE agreement_id = :draft
            """)
        .param("bill", BILL)
        .param("draft", draft)
        .update();
    rows.ploughing(draft, AgreementRows.BOTH, "{[2022-11-15,2023-04-01)}", false);
  }

  @Override
  public Map<String, String> requests() {
    Map<String, String> requests = new LinkedHashMap<>();
    requests.put(
        "/api/agreements/{id}/documents/{party}",
        "/api/agreements/" + draft + "/documents/" + SmallRegion.CITY);
    for (String step :
        List.of(
            "",
            "/map",
            "/conflicts",
            "/items",
            "/contacts",
            "/differences",
            "/entrustment",
            "/supersede",
            "/renew",
            "/propose",
            "/return",
            "/withdraw",
            "/consent",
            "/conclude",
            "/terminate")) {
      requests.put("/api/agreements/{id}" + step, "/api/agreements/" + draft + step);
    }
    requests.put("/api/agreements/roads", "/api/agreements/roads?bbox=138,39,140,41");
    return requests;
  }

  @Override
  public List<String> secrets() {
    return List.of(SECRET, NIGHT_PHONE, BILL);
  }
}
