package yukiwatari.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Version;

/** The steps of an agreement's life over HTTP; each answers with the agreement as it is then. */
@RestController
@RequestMapping("/api/agreements/{id}")
final class StepController {
  record Comment(@Nullable String comment) {}

  /** 文書番号 of one side. */
  record Document(OrganisationId party, String number) {}

  /**
   * @param on day of signature
   */
  record Signing(LocalDate on, List<Document> documents) {}

  /**
   * @param from the first day on which it no longer holds
   */
  record Termination(LocalDate from, @Nullable String comment) {}

  private interface Step {
    void take(AgreementId id, Actor actor);
  }

  private final Negotiation negotiation;
  private final Conclusion conclusion;
  private final AgreementQueries queries;
  private final Actors actors;

  StepController(
      Negotiation negotiation, Conclusion conclusion, AgreementQueries queries, Actors actors) {
    this.negotiation = negotiation;
    this.conclusion = conclusion;
    this.queries = queries;
    this.actors = actors;
  }

  @PostMapping("/propose")
  ResponseEntity<AgreementDetail> propose(@PathVariable UUID id, Version seen) {
    return take(id, (agreement, actor) -> negotiation.propose(agreement, seen.number(), actor));
  }

  @PostMapping("/return")
  ResponseEntity<AgreementDetail> sendBack(
      @PathVariable UUID id, Version seen, @RequestBody Comment body) {
    String reason = body.comment == null ? "" : body.comment;
    return take(
        id, (agreement, actor) -> negotiation.sendBack(agreement, seen.number(), reason, actor));
  }

  @PostMapping("/withdraw")
  ResponseEntity<AgreementDetail> withdraw(
      @PathVariable UUID id, Version seen, @RequestBody Comment body) {
    return take(
        id,
        (agreement, actor) -> negotiation.withdraw(agreement, seen.number(), body.comment, actor));
  }

  @PostMapping("/consent")
  ResponseEntity<AgreementDetail> consent(@PathVariable UUID id, Version seen) {
    return take(id, (agreement, actor) -> negotiation.consent(agreement, seen.number(), actor));
  }

  @PostMapping("/conclude")
  ResponseEntity<AgreementDetail> conclude(
      @PathVariable UUID id, Version seen, @RequestBody Signing body) {
    Map<OrganisationId, String> numbers = new LinkedHashMap<>();
    body.documents.forEach(document -> numbers.put(document.party, document.number));
    return take(
        id,
        (agreement, actor) ->
            conclusion.conclude(agreement, seen.number(), body.on, numbers, actor));
  }

  @PostMapping("/terminate")
  ResponseEntity<AgreementDetail> terminate(
      @PathVariable UUID id, Version seen, @RequestBody Termination body) {
    return take(
        id,
        (agreement, actor) ->
            conclusion.terminate(agreement, seen.number(), body.from, body.comment, actor));
  }

  private ResponseEntity<AgreementDetail> take(UUID id, Step step) {
    AgreementId agreement = new AgreementId(id);
    step.take(agreement, actors.current());
    return queries.get(agreement, actors.find()).answer();
  }
}
