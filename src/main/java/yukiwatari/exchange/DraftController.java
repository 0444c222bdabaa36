package yukiwatari.exchange;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.agreement.AgreementId;
import yukiwatari.agreement.ExchangeDrafts;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Version;

/** What matches, and its draft agreement, over HTTP. */
@RestController
@RequestMapping("/api/exchange")
final class DraftController {
  private final Matches matches;
  private final ExchangeDrafts drafts;
  private final Actors actors;
  private final Idempotency idempotency;

  DraftController(Matches matches, ExchangeDrafts drafts, Actors actors, Idempotency idempotency) {
    this.matches = matches;
    this.drafts = drafts;
    this.actors = actors;
    this.idempotency = idempotency;
  }

  @GetMapping("/matches")
  List<Match> matches() {
    return matches.list(actors.current().authority());
  }

  @PostMapping("/drafts")
  ResponseEntity<byte[]> draft(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody DraftInput input) {
    return idempotency.create(
        key,
        "POST /api/exchange/drafts",
        input,
        () -> {
          AgreementId id = matches.draft(input, actors.current());
          return ResponseEntity.created(URI.create("/api/agreements/" + id))
              .body(Map.of("agreement", id.value()));
        });
  }

  /** Undoes a draft: the sections may be drafted again. */
  @PostMapping("/drafts/{agreement}/withdraw")
  List<Match> withdraw(@PathVariable UUID agreement, Version seen) {
    Actor actor = actors.current();
    drafts.withdraw(new AgreementId(agreement), seen.number(), actor);
    return matches.list(actor.authority());
  }
}
