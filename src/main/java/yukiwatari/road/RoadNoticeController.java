package yukiwatari.road;

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
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Version;

/** Notices 告示 about the own roads. */
@RestController
class RoadNoticeController {
  private final RoadNotices notices;
  private final Idempotency idempotency;
  private final Actors actors;

  RoadNoticeController(RoadNotices notices, Idempotency idempotency, Actors actors) {
    this.notices = notices;
    this.idempotency = idempotency;
    this.actors = actors;
  }

  @GetMapping("/api/road-notices")
  List<RoadNotices.Notice> list() {
    return notices.list(actors.current().authority());
  }

  @PostMapping("/api/sections/{id}/notices")
  ResponseEntity<byte[]> add(
      @PathVariable UUID id,
      Version seen,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody RoadNotices.Request request) {
    Actor actor = actors.current();
    return idempotency.create(
        key,
        "POST /api/sections/" + id + "/notices",
        request,
        () ->
            ResponseEntity.ok(
                Map.of("section", notices.add(actor, new SectionId(id), seen, request).value())));
  }
}
