package yukiwatari.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * 連絡体制 of each side. Each side keeps its own; telephone numbers change during a winter, so it may
 * as long as the agreement lives, and nobody's consent is touched.
 */
@Service
class Contacts {
  /** More is not called at three in the morning. */
  static final int MOST = 10;

  private final Agreements agreements;
  private final JdbcClient jdbc;

  Contacts(Agreements agreements, JdbcClient jdbc) {
    this.agreements = agreements;
    this.jdbc = jdbc;
  }

  /**
   * Replaces the contacts of the actor's side.
   *
   * @throws Problem 400 that names row, field and value; 409 when the agreement is over
   */
  @Transactional
  void write(AgreementId id, int seenVersion, List<Contact> typed, Actor actor) {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    agreement.requireAlive();
    List<Contact> contacts = typed.stream().map(Contact::tidy).toList();
    refuseWrong(contacts);
    UUID party = party(id, actor.authority());
    jdbc.sql("DELETE FROM agreement.contact WHERE party_id = :party")
        .param("party", party)
        .update();
    for (int i = 0; i < contacts.size(); i++) {
      insert(party, i, contacts.get(i));
    }
    agreements.write(agreement);
  }

  /** Brings the contacts of one agreement to another, of the sides that both have. */
  void copy(AgreementId from, AgreementId to) {
    jdbc.sql(
            """
            INSERT INTO agreement.contact (id, party_id, position, post, day_phone, night_phone, holiday_phone)
            SELECT gen_random_uuid(), there.id, c.position, c.post, c.day_phone, c.night_phone, c.holiday_phone
              FROM agreement.contact c
              JOIN agreement.party here ON here.id = c.party_id AND here.agreement_id = :from
              JOIN agreement.party there ON there.organisation_id = here.organisation_id AND there.agreement_id = :to
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }

  private static void refuseWrong(List<Contact> contacts) {
    if (contacts.size() > MOST) {
      throw Problem.badInput("agreement.contact.many", MOST);
    }
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      wrong.addAll(contacts.get(i).refusals(i + 1L));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "agreement.contacts", wrong);
    }
  }

  private UUID party(AgreementId agreement, OrganisationId side) {
    return jdbc.sql(
            "SELECT id FROM agreement.party WHERE agreement_id = :agreement AND organisation_id = :side")
        .param("agreement", agreement.value())
        .param("side", side.value())
        .query(UUID.class)
        .single();
  }

  private void insert(UUID party, int position, Contact contact) {
    jdbc.sql(
            """
            INSERT INTO agreement.contact (id, party_id, position, post, day_phone, night_phone, holiday_phone)
            VALUES (:id, :party, :position, :post, :day, :night, :holiday)
            """)
        .param("id", NewId.next())
        .param("party", party)
        .param("position", position)
        .param("post", contact.post())
        .param("day", contact.dayPhone())
        .param("night", contact.nightPhone())
        .param("holiday", contact.holidayPhone())
        .update();
  }
}
