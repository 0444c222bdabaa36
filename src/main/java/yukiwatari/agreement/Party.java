package yukiwatari.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.UserId;
import yukiwatari.http.NewId;

/** One side of an agreement: its consent, its document. Changed through {@link Agreement} only. */
@Entity
@Table(schema = "agreement", name = "party")
class Party {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "agreement_id")
  private Agreement agreement;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "consented_on")
  private @Nullable LocalDate consentedOn;

  @Column(name = "consented_by")
  private @Nullable UUID consentedBy;

  @Column(name = "document_number")
  private @Nullable String documentNumber;

  @Column(name = "document_blob")
  private @Nullable UUID documentBlob;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Party() {}

  Party(Agreement agreement, OrganisationId organisation) {
    this.id = NewId.next();
    this.agreement = agreement;
    this.organisationId = organisation.value();
  }

  UUID id() {
    return id;
  }

  Agreement agreement() {
    return agreement;
  }

  OrganisationId organisation() {
    return new OrganisationId(organisationId);
  }

  boolean hasConsented() {
    return consentedOn != null;
  }

  @Nullable UUID consentedBy() {
    return consentedBy;
  }

  void consent(UserId person, LocalDate day) {
    consentedOn = day;
    consentedBy = person.value();
  }

  void clearConsent() {
    consentedOn = null;
    consentedBy = null;
  }

  void sign(String number) {
    documentNumber = number;
  }

  @Nullable String documentNumber() {
    return documentNumber;
  }

  void attach(@Nullable UUID blob) {
    documentBlob = blob;
  }

  @Nullable UUID document() {
    return documentBlob;
  }
}
