package yukiwatari.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.BlobStore;

/** What a reader may see of the sides of an agreement. */
@Component
final class SideQueries {
  private static final String SIDES =
      """
      SELECT p.id AS party_id, o.id, o.name, p.consented_on, p.document_number, p.document_blob,
             e.resolved_on, e.resolution_number, e.noticed_on, e.notice_number, e.reported_on
        FROM agreement.party p
        JOIN agreement.agreement a ON a.id = p.agreement_id
        JOIN published.organisation o ON o.id = p.organisation_id
        LEFT JOIN agreement.entrustment e ON e.party_id = p.id
       WHERE a.id = :id ORDER BY o.id <> a.author_id, o.code NULLS LAST
      """;

  private final JdbcClient jdbc;
  private final BlobStore blobs;

  SideQueries(JdbcClient jdbc, BlobStore blobs) {
    this.jdbc = jdbc;
    this.blobs = blobs;
  }

  boolean isParty(AgreementId agreement, OrganisationId organisation) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM agreement.party WHERE agreement_id = :id AND organisation_id = :organisation)")
        .param("id", agreement.value())
        .param("organisation", organisation.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * The author first.
   *
   * @param party the reader is one of them
   */
  List<AgreementDetail.Side> list(AgreementId agreement, boolean party) {
    return jdbc.sql(SIDES)
        .param("id", agreement.value())
        .query((row, n) -> side(row, party))
        .list();
  }

  private AgreementDetail.Side side(ResultSet row, boolean party) throws SQLException {
    return new AgreementDetail.Side(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("consented_on", LocalDate.class),
        row.getString("document_number"),
        document(row.getObject("document_blob", UUID.class), party),
        entrustment(row),
        party ? contacts(row.getObject("party_id", UUID.class)) : List.of());
  }

  private static Entrustment entrustment(ResultSet row) throws SQLException {
    return new Entrustment(
        row.getObject("resolved_on", LocalDate.class),
        row.getString("resolution_number"),
        row.getObject("noticed_on", LocalDate.class),
        row.getString("notice_number"),
        row.getObject("reported_on", LocalDate.class));
  }

  private List<Contact> contacts(UUID party) {
    return jdbc.sql(
            "SELECT post, day_phone, night_phone, holiday_phone FROM agreement.contact WHERE party_id = :party ORDER BY position")
        .param("party", party)
        .query(Contact.class)
        .list();
  }

  /** The name was given inside an office; that there is a document, and its hash, are public. */
  private AgreementDetail.@Nullable Document document(@Nullable UUID blob, boolean party) {
    return blob == null
        ? null
        : blobs
            .find(blob)
            .map(
                found ->
                    new AgreementDetail.Document(
                        party ? found.fileName() : null, found.sizeBytes(), found.sha256()))
            .orElse(null);
  }
}
