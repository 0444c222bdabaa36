package yukiwatari.account;

import java.net.URI;
import java.util.List;
import java.util.Set;
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
import yukiwatari.http.Version;

/** The people of an organisation over HTTP, for its administrators. */
@RestController
@RequestMapping("/api/users")
final class UserController {
  /**
   * @param organisation where the roles are held
   */
  record Change(OrganisationId organisation, String name, boolean enabled, Set<Role> roles) {}

  record Reset(OrganisationId organisation) {}

  /** Told once; it has to be changed at the next sign-in. */
  record Password(String password) {}

  private final UserKeeping keeping;
  private final UserList users;
  private final Keepers keepers;
  private final Actors actors;
  private final Idempotency idempotency;

  UserController(
      UserKeeping keeping,
      UserList users,
      Keepers keepers,
      Actors actors,
      Idempotency idempotency) {
    this.keeping = keeping;
    this.users = users;
    this.keepers = keepers;
    this.actors = actors;
    this.idempotency = idempotency;
  }

  /**
   * @param organisation one that the asker keeps; its own when left out
   */
  @GetMapping
  List<UserList.Entry> list(@RequestParam(required = false) @Nullable UUID organisation) {
    Actor actor = actors.current();
    OrganisationId asked =
        organisation == null ? actor.organisation() : new OrganisationId(organisation);
    return users.list(keepers.check(actor, asked).id());
  }

  /** The first password comes from a reset, so that repeating this never has to keep one. */
  @PostMapping
  ResponseEntity<byte[]> add(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody NewUser user) {
    return idempotency.create(
        key,
        "POST /api/users",
        user,
        () -> {
          UserList.Entry added = keeping.add(actors.current(), user);
          return ResponseEntity.created(URI.create("/api/users/" + added.id()))
              .eTag(new Version(added.version()).eTag())
              .body(added);
        });
  }

  @PutMapping("/{id}")
  ResponseEntity<UserList.Entry> change(
      @PathVariable UUID id, Version seen, @RequestBody Change change) {
    UserList.Entry changed =
        keeping.change(
            actors.current(),
            new UserId(id),
            seen,
            change.organisation,
            change.name,
            change.enabled,
            change.roles);
    return ResponseEntity.ok().eTag(new Version(changed.version()).eTag()).body(changed);
  }

  @PostMapping("/{id}/password")
  Password resetPassword(@PathVariable UUID id, @RequestBody Reset reset) {
    return new Password(
        keeping.resetPassword(actors.current(), new UserId(id), reset.organisation));
  }
}
