package yukiwatari.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import yukiwatari.http.Idempotency;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/**
 * Organisations over HTTP. Authorities and their offices are public; contractors, telephone numbers
 * and what one may change are for people who signed in.
 */
@RestController
@RequestMapping("/api/organisations")
final class OrganisationController {
  /**
   * @param mayChange the asker keeps it ({@link Keepers})
   */
  record View(@JsonUnwrapped Organisation organisation, boolean mayChange) {}

  private final OrganisationDirectory directory;
  private final OrganisationRegister register;
  private final Keepers keepers;
  private final Actors actors;
  private final Idempotency idempotency;
  private final Clock clock;

  OrganisationController(
      OrganisationDirectory directory,
      OrganisationRegister register,
      Keepers keepers,
      Actors actors,
      Idempotency idempotency,
      Clock clock) {
    this.directory = directory;
    this.register = register;
    this.keepers = keepers;
    this.actors = actors;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * @param on the day they exist on; today when left out
   */
  @GetMapping
  List<View> list(@RequestParam(required = false) @Nullable LocalDate on) {
    return directory.list(on == null ? LocalDate.now(clock) : on).stream()
        .filter(this::isVisible)
        .map(this::view)
        .toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<View> get(@PathVariable UUID id) {
    Organisation organisation = directory.get(new OrganisationId(id));
    if (!isVisible(organisation)) {
      throw Problem.notFound("notFound");
    }
    return withVersion(organisation);
  }

  @PostMapping
  ResponseEntity<byte[]> add(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody OrganisationData data) {
    Actor actor = actors.current();
    keepers.checkMayAdd(actor, data.kind());
    if (data.parent() != null && !data.parent().equals(actor.organisation())) {
      throw Problem.forbidden("organisationParentOther");
    }
    return idempotency.create(
        key,
        "POST /api/organisations",
        data,
        () -> {
          Organisation added = register.add(data.under(actor.organisation()));
          return ResponseEntity.created(URI.create("/api/organisations/" + added.id()))
              .eTag(new Version(added.version()).eTag())
              .body(view(added));
        });
  }

  @PutMapping("/{id}")
  ResponseEntity<View> change(
      @PathVariable UUID id, Version seen, @RequestBody OrganisationData data) {
    Organisation before = keepers.check(actors.current(), new OrganisationId(id));
    // To move to another parent is to change who keeps it: done on the server itself.
    return withVersion(register.change(before.id(), seen, data.under(before.parent())));
  }

  private boolean isVisible(Organisation organisation) {
    return organisation.kind() != OrganisationKind.CONTRACTOR || actors.find().isPresent();
  }

  private ResponseEntity<View> withVersion(Organisation organisation) {
    return ResponseEntity.ok()
        .eTag(new Version(organisation.version()).eTag())
        .body(view(organisation));
  }

  private View view(Organisation organisation) {
    return actors
        .find()
        .map(actor -> new View(organisation, keepers.keeps(actor, organisation)))
        .orElseGet(() -> new View(organisation.withoutPhone(), false));
  }
}
