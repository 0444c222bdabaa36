package yukiwatari.agreement;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.geo.Bbox;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/** Agreements over HTTP: read, draft, edit. The steps of the life are {@link StepController}'s. */
@RestController
@RequestMapping(AgreementController.PATH)
final class AgreementController {
  static final String PATH = "/api/agreements";

  private static final String GEO_JSON = "application/geo+json";

  private final AgreementQueries queries;
  private final Drafting drafting;
  private final Contacts contacts;
  private final Entrustments entrustments;
  private final Conflicts conflicts;
  private final RoadsInView roads;
  private final Actors actors;
  private final Idempotency idempotency;
  private final Clock clock;

  AgreementController(
      AgreementQueries queries,
      Drafting drafting,
      Contacts contacts,
      Entrustments entrustments,
      Conflicts conflicts,
      RoadsInView roads,
      Actors actors,
      Idempotency idempotency,
      Clock clock) {
    this.queries = queries;
    this.drafting = drafting;
    this.contacts = contacts;
    this.entrustments = entrustments;
    this.conflicts = conflicts;
    this.roads = roads;
    this.actors = actors;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * 50 a page; those in negotiation first, then the newest.
   *
   * @param fiscalYear in whose days it is or was to hold
   * @param q part of number or title
   */
  @GetMapping
  AgreementSummary.Page list(
      @RequestParam(required = false) @Nullable AgreementState state,
      @RequestParam(required = false) @Nullable AgreementKind kind,
      @RequestParam(required = false) @Nullable UUID party,
      @RequestParam(required = false) @Nullable Integer fiscalYear,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int offset) {
    if (offset < 0) {
      throw Problem.badInput("parameter", "offset", String.valueOf(offset));
    }
    return queries.list(
        new AgreementFilter(state, kind, party, FiscalYear.ofNullable(fiscalYear), q, offset),
        actors.find());
  }

  @GetMapping("/{id}")
  ResponseEntity<AgreementDetail> get(@PathVariable UUID id) {
    return answer(new AgreementId(id));
  }

  @GetMapping(
      path = "/{id}/map",
      produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  String map(@PathVariable UUID id) {
    return queries.map(new AgreementId(id), actors.find());
  }

  /** 新旧対照 against the agreement that it supersedes or renews. */
  @GetMapping("/{id}/differences")
  AgreementDifferences differences(@PathVariable UUID id) {
    return queries.differences(new AgreementId(id), actors.find());
  }

  /** What would stand in the way of proposing or concluding it now; told to its parties. */
  @GetMapping("/{id}/conflicts")
  List<Conflict> conflicts(@PathVariable UUID id) {
    AgreementId agreement = new AgreementId(id);
    OrganisationId reader = actors.current().authority();
    return queries.get(agreement, actors.find()).hasParty(reader)
        ? conflicts.find(agreement, reader)
        : List.of();
  }

  /**
   * The sections to pick from.
   *
   * @param bbox west,south,east,north in degrees
   * @param day the roads as they are on it; today when left out
   */
  @GetMapping(
      path = "/roads",
      produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  String roads(@RequestParam String bbox, @RequestParam(required = false) @Nullable LocalDate day) {
    return roads.find(Bbox.parse(bbox), day == null ? LocalDate.now(clock) : day);
  }

  @PostMapping
  ResponseEntity<byte[]> create(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody TermsInput input) {
    return createOnce(key, "", input, () -> drafting.create(input.terms(), actors.current()));
  }

  /** 改定案: a new draft that is to take this one's place. */
  @PostMapping("/{id}/supersede")
  ResponseEntity<byte[]> supersede(
      @PathVariable UUID id,
      Version seen,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody TermsInput input) {
    return createOnce(
        key,
        "/" + id + "/supersede",
        input,
        () ->
            drafting.supersede(
                new AgreementId(id), seen.number(), input.terms(), actors.current()));
  }

  /** 来季の案: a new draft with the same items for the season after this one. */
  @PostMapping("/{id}/renew")
  ResponseEntity<byte[]> renew(
      @PathVariable UUID id,
      Version seen,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody TermsInput input) {
    return createOnce(
        key,
        "/" + id + "/renew",
        input,
        () -> drafting.renew(new AgreementId(id), seen.number(), input.terms(), actors.current()));
  }

  @PutMapping("/{id}")
  ResponseEntity<AgreementDetail> edit(
      @PathVariable UUID id, Version seen, @RequestBody TermsInput input) {
    AgreementId agreement = new AgreementId(id);
    drafting.edit(agreement, seen.number(), input.terms(), actors.current());
    return answer(agreement);
  }

  /** Replaces all items. */
  @PutMapping("/{id}/items")
  ResponseEntity<AgreementDetail> writeItems(
      @PathVariable UUID id, Version seen, @RequestBody List<ItemInput> items) {
    AgreementId agreement = new AgreementId(id);
    drafting.writeItems(agreement, seen.number(), rows(items), actors.current());
    return answer(agreement);
  }

  /** Replaces the contacts 連絡体制 of one's own side; no consent is touched. */
  @PutMapping("/{id}/contacts")
  ResponseEntity<AgreementDetail> writeContacts(
      @PathVariable UUID id, Version seen, @RequestBody List<Contact> typed) {
    AgreementId agreement = new AgreementId(id);
    contacts.write(agreement, seen.number(), rows(typed), actors.current());
    return answer(agreement);
  }

  /** 議決, 告示 and 届出 of one's own side of a 事務の委託; no consent is touched. */
  @PutMapping("/{id}/entrustment")
  ResponseEntity<AgreementDetail> writeEntrustment(
      @PathVariable UUID id, Version seen, @RequestBody Entrustment typed) {
    AgreementId agreement = new AgreementId(id);
    entrustments.write(agreement, seen.number(), typed, actors.current());
    return answer(agreement);
  }

  /** A body that is a list itself is not held to its elements by what holds records to theirs. */
  private static <T> List<T> rows(List<T> typed) {
    if (typed.stream().anyMatch(Objects::isNull)) {
      throw Problem.badInput("unreadable");
    }
    return typed;
  }

  /**
   * @param path after {@value #PATH}: what creates
   */
  private ResponseEntity<byte[]> createOnce(
      @Nullable String key, String path, TermsInput input, Supplier<AgreementId> creation) {
    return idempotency.create(
        key,
        "POST " + PATH + path,
        input,
        () -> {
          AgreementId id = creation.get();
          AgreementDetail detail = queries.get(id, actors.find());
          return ResponseEntity.created(URI.create(PATH + "/" + id))
              .eTag(new Version(detail.version()).eTag())
              .body(detail);
        });
  }

  private ResponseEntity<AgreementDetail> answer(AgreementId id) {
    return queries.get(id, actors.find()).answer();
  }
}
