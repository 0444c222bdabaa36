package yukiwatari.fleet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
import yukiwatari.http.Idempotency;
import yukiwatari.http.Version;

/**
 * The own authority's fleet over HTTP. Whoever writes gets the row's id and new version; nothing is
 * deleted, because plans that were made name it: machines go out of service, districts lose their
 * sections.
 */
@RestController
@RequestMapping("/api/fleet")
class FleetController {
  record Kept(UUID id, int version) {}

  private final OwnFleet fleet;
  private final OwnRows own;
  private final FleetKeeping keeping;
  private final Actors actors;
  private final Idempotency idempotency;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FleetController(
      OwnFleet fleet,
      OwnRows own,
      FleetKeeping keeping,
      Actors actors,
      Idempotency idempotency,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.fleet = fleet;
    this.own = own;
    this.keeping = keeping;
    this.actors = actors;
    this.idempotency = idempotency;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * @param day on which sections are counted; today when left out
   */
  @GetMapping
  OwnFleet.View get(@RequestParam(required = false) @Nullable LocalDate day) {
    return fleet.of(
        actors.current().authority(),
        Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock)));
  }

  @PostMapping("/depots")
  ResponseEntity<byte[]> addDepot(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FleetData.OfDepot data) {
    return add(key, "depots", data, keeping::depot);
  }

  @PutMapping("/depots/{id}")
  ResponseEntity<Kept> changeDepot(
      @PathVariable UUID id, Version seen, @RequestBody FleetData.OfDepot data) {
    return change(OwnRows.Kind.DEPOT, id, seen, data, keeping::depot);
  }

  @PostMapping("/contracts")
  ResponseEntity<byte[]> addContract(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FleetData.OfContract data) {
    return add(key, "contracts", data, keeping::contract);
  }

  @PutMapping("/contracts/{id}")
  ResponseEntity<Kept> changeContract(
      @PathVariable UUID id, Version seen, @RequestBody FleetData.OfContract data) {
    return change(OwnRows.Kind.CONTRACT, id, seen, data, keeping::contract);
  }

  @PostMapping("/districts")
  ResponseEntity<byte[]> addDistrict(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FleetData.OfDistrict data) {
    return add(key, "districts", data, keeping::district);
  }

  @PutMapping("/districts/{id}")
  ResponseEntity<Kept> changeDistrict(
      @PathVariable UUID id, Version seen, @RequestBody FleetData.OfDistrict data) {
    return change(OwnRows.Kind.DISTRICT, id, seen, data, keeping::district);
  }

  @PostMapping("/machines")
  ResponseEntity<byte[]> addMachine(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FleetData.OfMachine data) {
    return add(key, "machines", data, keeping::machine);
  }

  @PutMapping("/machines/{id}")
  ResponseEntity<Kept> changeMachine(
      @PathVariable UUID id, Version seen, @RequestBody FleetData.OfMachine data) {
    return change(OwnRows.Kind.MACHINE, id, seen, data, keeping::machine);
  }

  @PostMapping("/crews")
  ResponseEntity<byte[]> addCrew(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FleetData.OfCrew data) {
    return add(key, "crews", data, keeping::crew);
  }

  @PutMapping("/crews/{id}")
  ResponseEntity<Kept> changeCrew(
      @PathVariable UUID id, Version seen, @RequestBody FleetData.OfCrew data) {
    return change(OwnRows.Kind.CREW, id, seen, data, keeping::crew);
  }

  private <T> ResponseEntity<byte[]> add(
      @Nullable String key, String what, T data, BiConsumer<OwnRows.Target, T> writing) {
    return idempotency.create(
        key,
        "POST /api/fleet/" + what,
        data,
        () -> {
          OwnRows.Target row = own.added(actors.current());
          writing.accept(row, data);
          return answer(HttpStatus.CREATED, row);
        });
  }

  private <T> ResponseEntity<Kept> change(
      OwnRows.Kind kind, UUID id, Version seen, T data, BiConsumer<OwnRows.Target, T> writing) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              OwnRows.Target row = own.changed(actors.current(), kind, id, seen);
              writing.accept(row, data);
              return answer(HttpStatus.OK, row);
            }));
  }

  private static ResponseEntity<Kept> answer(HttpStatus status, OwnRows.Target row) {
    return ResponseEntity.status(status)
        .eTag(new Version(row.version()).eTag())
        .body(new Kept(row.id(), row.version()));
  }
}
