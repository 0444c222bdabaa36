package yukiwatari.road;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;

/** Roads of organisations that merged into the own authority. */
@RestController
@RequestMapping("/api/road-mergers")
class MergerController {
  private final Mergers mergers;
  private final Actors actors;

  MergerController(Mergers mergers, Actors actors) {
    this.mergers = mergers;
    this.actors = actors;
  }

  @GetMapping
  List<Mergers.Merger> list() {
    return mergers.into(actors.current().authority());
  }

  /**
   * @param seen agreements that the person was shown
   */
  record TakeOver(Set<UUID> seen) {}

  /** Takes the roads over; a second time there are none left (404). */
  @PostMapping("/{id}")
  Map<String, Integer> takeOver(@PathVariable UUID id, @RequestBody TakeOver request) {
    return Map.of("sections", mergers.takeOver(actors.current(), id, request.seen()));
  }
}
