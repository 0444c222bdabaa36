package yukiwatari.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Version;

/**
 * An agreement as one reader may see it: to others than its parties without remarks, persons and
 * comments.
 *
 * @param own the reader's side; null for who is no party
 * @param may the steps that the reader may take now
 * @param supersedes what it replaces, as far as the reader may know of it
 * @param successor what has replaced it
 * @param renews the one of the season before, likewise
 * @param renewal the one of the season after, likewise
 */
record AgreementDetail(
    UUID id,
    int version,
    AgreementState state,
    String number,
    String title,
    AgreementKind kind,
    @Nullable String legalBasis,
    LocalDate periodFrom,
    LocalDate periodUntil,
    @Nullable String seasonFrom,
    @Nullable String seasonUntil,
    UUID author,
    @Nullable LocalDate concludedOn,
    @Nullable LocalDate enteredOn,
    @Nullable LocalDate terminatedFrom,
    @Nullable String remark,
    @Nullable Link supersedes,
    @Nullable Link successor,
    @Nullable Link renews,
    @Nullable Link renewal,
    List<Side> parties,
    List<Item> items,
    List<Step> steps,
    @Nullable UUID own,
    Set<AllowedSteps.Step> may) {
  boolean hasParty(OrganisationId organisation) {
    return parties.stream().anyMatch(side -> side.id().equals(organisation.value()));
  }

  /** As an answer, with its version as the ETag that the next change must name. */
  ResponseEntity<AgreementDetail> answer() {
    return ResponseEntity.ok().eTag(new Version(version).eTag()).body(this);
  }

  /** Another agreement. */
  record Link(UUID id, String number) {}

  /** An organisation. */
  record Named(UUID id, String name) {}

  /**
   * A party.
   *
   * @param documentNumber 文書番号
   * @param document its signed PDF, once it was brought
   * @param entrustment empty unless it is a 事務の委託
   * @param contacts in the order in which they are called; none for who is no party
   */
  record Side(
      UUID id,
      String name,
      @Nullable LocalDate consentedOn,
      @Nullable String documentNumber,
      @Nullable Document document,
      Entrustment entrustment,
      List<Contact> contacts) {}

  /**
   * @param fileName null for who may not read the file
   * @param sha256 hexadecimal: who holds a copy can tell that it is the same
   */
  record Document(@Nullable String fileName, long sizeBytes, String sha256) {}

  /**
   * @param road name of the route; of a structure its own name
   * @param sectionCode null for a structure
   * @param effectiveUntil first day after the last; null with {@code effectiveFrom} when it was
   *     replaced before it began
   */
  record Item(
      UUID id,
      @Nullable UUID section,
      @Nullable UUID structure,
      String road,
      @Nullable String sectionCode,
      WorkType work,
      Part part,
      Named administrator,
      Named performer,
      Named payer,
      @Nullable UUID contract,
      @Nullable BigDecimal agreedLengthMeters,
      @Nullable String frequency,
      @Nullable Integer thresholdCm,
      @Nullable LocalTime finishBy,
      @Nullable String remark,
      @Nullable LocalDate effectiveFrom,
      @Nullable LocalDate effectiveUntil) {}

  /**
   * @param what what happened
   * @param from null for the first step
   * @param day the day that counts; {@code at} is when it was written down
   * @param organisation null: the clock did it
   */
  record Step(
      StepKind what,
      @Nullable AgreementState from,
      AgreementState to,
      LocalDate day,
      Instant at,
      @Nullable String organisation,
      @Nullable String person,
      @Nullable String comment) {}
}
