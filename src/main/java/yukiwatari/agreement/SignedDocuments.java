package yukiwatari.agreement;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Blob;
import yukiwatari.http.BlobStore;
import yukiwatari.http.Problem;

/** The signed agreement 協定書 of each side as a PDF: each side brings its own, both read both. */
@Service
class SignedDocuments {
  private final Agreements agreements;
  private final AgreementQueries queries;
  private final BlobStore blobs;
  private final JdbcClient jdbc;
  private final AgreementProperties properties;

  SignedDocuments(
      Agreements agreements,
      AgreementQueries queries,
      BlobStore blobs,
      JdbcClient jdbc,
      AgreementProperties properties) {
    this.agreements = agreements;
    this.queries = queries;
    this.blobs = blobs;
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /**
   * Keeps the actor's side's document; before the conclusion it takes the place of an older one.
   *
   * @throws Problem 403 for the other side's, 409 when the state does not allow it, 413 when it is
   *     too long
   */
  @Transactional(rollbackFor = IOException.class)
  void attach(AgreementId id, int seenVersion, OrganisationId party, PdfFile file, Actor actor)
      throws IOException {
    Agreement agreement = agreements.forStep(id, seenVersion, actor);
    if (!party.equals(actor.authority())) {
      throw Problem.forbidden("agreement.ownDocumentOnly");
    }
    Blob blob =
        blobs.put(
            party.value(),
            file.name(),
            PdfFile.CONTENT_TYPE,
            file.content(),
            properties.maxDocumentBytes());
    agreement.attach(party, blob.id());
    agreements.record(
        agreement, StepKind.ATTACH, agreement.state(), agreements.today(), actor, blob.fileName());
  }

  /**
   * @throws Problem 404 when there is none or the reader may not know of the agreement, 403 when it
   *     is public but the reader is no party
   */
  @Transactional(readOnly = true)
  Blob get(AgreementId id, OrganisationId party, Actor reader) {
    AgreementDetail agreement = queries.get(id, Optional.of(reader));
    if (!agreement.hasParty(reader.authority())) {
      throw Problem.forbidden("agreement.notParty");
    }
    return jdbc.sql(
            """
            SELECT document_blob FROM agreement.party
             WHERE agreement_id = :agreement AND organisation_id = :party AND document_blob IS NOT NULL
            """)
        .param("agreement", id.value())
        .param("party", party.value())
        .query(UUID.class)
        .optional()
        .flatMap(blobs::find)
        .orElseThrow(() -> Problem.notFound("agreement.noDocument"));
  }
}
