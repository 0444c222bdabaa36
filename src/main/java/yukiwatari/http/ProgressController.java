package yukiwatari.http;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Long-running work for the organisation that started it: once, or as it goes on. */
@RestController
@RequestMapping("/api/progress/{id}")
final class ProgressController {
  private final ProgressBoard board;
  private final ProgressEvents events;
  private final Asker asker;

  ProgressController(ProgressBoard board, ProgressEvents events, Asker asker) {
    this.board = board;
    this.events = events;
    this.asker = asker;
  }

  @GetMapping
  ProgressView get(@PathVariable UUID id) {
    return board
        .find(id)
        .filter(work -> asker.actsFor(work.owner()))
        .orElseThrow(() -> Problem.notFound("notFound"));
  }

  /** Events named {@code progress} with a {@link ProgressView}: now, at each change, to the end. */
  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable UUID id) {
    return events.watch(get(id).id());
  }
}
