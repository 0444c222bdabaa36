package yukiwatari.fleet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Version;

/** The sections of the own districts over HTTP. Boxes are west,south,east,north in degrees. */
@RestController
@RequestMapping("/api/fleet")
class AllocationController {
  /**
   * @param day from which on
   * @param add own sections, whoever of the own districts has them
   * @param addFree own sections in this box that no district has
   * @param remove sections that this or another own district has
   */
  record Change(
      LocalDate day,
      @Nullable List<UUID> add,
      @Nullable String addFree,
      @Nullable List<UUID> remove) {}

  record Rest(LocalDate day, String box) {}

  /**
   * @param sections that changed hands
   */
  record Changed(int sections) {}

  private final Allocation allocation;
  private final OwnRows own;
  private final Actors actors;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AllocationController(
      Allocation allocation,
      OwnRows own,
      Actors actors,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.allocation = allocation;
    this.own = own;
    this.actors = actors;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The own sections, each with its district: at most {@value Allocation#LIMIT}. */
  @GetMapping(
      path = "/sections",
      produces = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
  String sections(
      @RequestParam String bbox, @RequestParam(required = false) @Nullable LocalDate day) {
    return allocation.map(
        actors.current().authority().value(),
        Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock)),
        Bbox.parse(bbox));
  }

  @PatchMapping("/districts/{id}/sections")
  ResponseEntity<Changed> change(@PathVariable UUID id, Version seen, @RequestBody Change change) {
    int[] version = new int[1];
    Changed changed =
        inTransaction(
            () -> {
              OwnRows.Target row = own.changed(actors.current(), OwnRows.Kind.DISTRICT, id, seen);
              version[0] = row.version();
              own.touch(row);
              return new Changed(apply(row, change));
            });
    return ResponseEntity.ok().eTag(new Version(version[0]).eTag()).body(changed);
  }

  private int apply(OwnRows.Target row, Change change) {
    Set<UUID> wanted = new TreeSet<>(Objects.requireNonNullElse(change.add(), List.of()));
    if (change.addFree() != null) {
      wanted.addAll(allocation.free(row.authority(), change.day(), Bbox.parse(change.addFree())));
    }
    int changed = 0;
    if (!wanted.isEmpty()) {
      changed += allocation.give(row.authority(), row.id(), change.day(), wanted);
    }
    if (change.remove() != null && !change.remove().isEmpty()) {
      changed += allocation.take(row.authority(), row.id(), change.day(), change.remove());
    }
    return changed;
  }

  /** Gives what no district has to the one whose depot is nearest; a second time finds nothing. */
  @PostMapping("/allocation")
  Changed giveToNearest(@RequestBody Rest rest) {
    UUID authority = own.authority(actors.current());
    return inTransaction(
        () -> new Changed(allocation.giveToNearest(authority, rest.day(), Bbox.parse(rest.box()))));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
